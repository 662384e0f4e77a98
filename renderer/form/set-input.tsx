import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { interfaceNames, interfaceOf } from '../../shared/loginshare/interfaces.ts'

interface SetInputProps {
  label: string
  description: ReactNode
  error?: ReactNode
  /** The names on offer; what the field holds beyond them is on offer, too. */
  offered: readonly string[]
  /** The names, one a line. */
  value?: string
  onChange?: (value: string) => void
  onFocus?: () => void
  onBlur?: () => void
  /** By which the form finds what has the focus when something is wrong. */
  'data-path'?: string
}

/** A name that is being typed. */
interface Typed {
  text: string
  /** The names beside it. */
  beside: readonly string[]
  /** What they make together. */
  value: string
}

/**
 * Any number of interfaces: boxes to tick, and a field for one that is not on offer. What is typed there counts at once, so no
 * way of saving loses it, and becomes a box when one is done.
 */
export function SetInput(props: SetInputProps) {
  const { label, description, error, offered, value = '', onChange, onFocus, onBlur } = props
  const [typed, setTyped] = useState<Typed>()
  const [shown, setShown] = useState(offered)
  const field = useRef<HTMLInputElement>(null)
  // Another value comes from elsewhere, which ends the typing.
  const typing = typed?.value === value ? typed : undefined
  const names = value === '' ? [] : value.split('\n')
  const refused = names.find((name) => problemOf(name) !== undefined)
  const ticked = typing?.beside ?? names.filter((name) => name !== refused)
  const all = [...new Set([...shown, ...ticked])]
  const text = typing?.text ?? refused ?? ''
  const problem =
    refused !== undefined && (typing === undefined || error !== undefined) ? problemOf(refused) : undefined

  const type = (next: string) => {
    const name = interfaceOf(next)
    const all = [...new Set(name === undefined ? ticked : [...ticked, name])].join('\n')
    setTyped({ text: next, beside: ticked, value: all })
    onChange?.(all)
  }
  const done = () => {
    setTyped(undefined)
  }
  return (
    <Checkbox.Group
      label={label}
      description={description}
      error={problem === undefined && error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={[...ticked]}
      onChange={(next) => {
        setShown(all)
        // In the order on offer, so that ticking a box back leaves no change.
        const kept = [
          ...all.filter((name) => next.includes(name)),
          ...names.filter((name) => !ticked.includes(name)),
        ]
        onChange?.([...new Set(kept)].join('\n'))
      }}
    >
      <Group gap="xs" mt={4} mb={6}>
        {all.map((name) => (
          <Checkbox key={name} value={name} label={name} />
        ))}
      </Group>
      <Group gap="xs" wrap="nowrap" align="start" mb={4}>
        <TextInput
          ref={field}
          data-path={props['data-path']}
          aria-label={`Another name for “${label}”`}
          placeholder="Another"
          autoComplete="off"
          spellCheck={false}
          flex={1}
          value={text}
          error={problem}
          onChange={(event) => {
            type(event.currentTarget.value)
          }}
          onFocus={onFocus}
          onBlur={() => {
            afterClick(() => {
              done()
              onBlur?.()
            })
          }}
          onKeyDown={(event) => {
            // Enter would save the form.
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || text.trim() === '') return
            event.preventDefault()
            done()
          }}
        />
        <Button
          onClick={() => {
            done()
            field.current?.focus()
          }}
        >
          Add
        </Button>
      </Group>
    </Checkbox.Group>
  )
}

/** Now, or after the click that is being made: one line more would move what is pressed away from under the mouse. */
function afterClick(then: () => void): void {
  if (document.querySelector(':active') === null) then()
  else window.addEventListener('click', then, { once: true })
}

/** What is wrong with a name, in a sentence. */
function problemOf(name: string): string | undefined {
  const issue = interfaceNames.safeParse([name]).error?.issues[0]
  return issue && `“${name}” ${issue.message}.`
}
