import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'

interface SetInputProps {
  label: string
  description: ReactNode
  error?: ReactNode
  /** The names on offer; what the field holds beyond them is on offer, too. */
  offered: readonly string[]
  /** The names, one a line. */
  value?: string
  onChange?: (value: string) => void
}

/** Any number of names: boxes to tick, and a way to add one that is not on offer. */
export function SetInput({ label, description, error, offered, value = '', onChange }: SetInputProps) {
  const [other, setOther] = useState('')
  const names = value === '' ? [] : value.split('\n')
  const [shown, setShown] = useState(offered)
  const all = [...new Set([...shown, ...names])]
  const add = () => {
    const name = other.trim().toLowerCase()
    if (name === '') return
    setShown([...all, name])
    if (!names.includes(name)) onChange?.([...names, name].join('\n'))
    setOther('')
  }
  return (
    <Checkbox.Group
      label={label}
      description={description}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={names}
      onChange={(ticked) => {
        // In the order on offer, so that ticking a box back leaves no change.
        onChange?.(all.filter((name) => ticked.includes(name)).join('\n'))
      }}
    >
      <Group gap="xs" mt={4} mb={6}>
        {all.map((name) => (
          <Checkbox key={name} value={name} label={name} />
        ))}
      </Group>
      <Group gap="xs" wrap="nowrap" mb={4}>
        <TextInput
          aria-label={`Another name for “${label}”`}
          placeholder="Another"
          flex={1}
          value={other}
          onChange={(event) => {
            setOther(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            // Enter would save the form.
            if (event.key !== 'Enter' || other.trim() === '') return
            event.preventDefault()
            add()
          }}
        />
        <Button onClick={add} disabled={other.trim() === ''}>
          Add
        </Button>
      </Group>
    </Checkbox.Group>
  )
}
