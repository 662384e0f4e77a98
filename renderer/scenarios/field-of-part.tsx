import { Autocomplete, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import formStyles from '../form/form.module.css'
import { BodyInput } from './body-input.tsx'
import type { Part } from './draft.ts'
import { DurationInput } from './duration-input.tsx'
import { useEditor, useProblems } from './editor-context.ts'
import { HeadersInput } from './headers-input.tsx'
import type { PartField } from './part-fields.ts'
import { suggestionsFor } from './suggestions.ts'

interface FieldOfPartProps {
  field: PartField
  part: Part
  /** Of the part, as problems name it. */
  path: string
  onChange: (part: Part) => void
}

/** One field of a selector, a trigger or a step. */
export function FieldOfPart({ field, part, path, onChange }: FieldOfPartProps) {
  const { name, label, help, initial } = field
  const value = part[name] ?? initial
  const { error, mistake } = useProblems(`${path}.${name}`, label, value === '')
  const description: ReactNode = (help ?? mistake) !== undefined && (
    <>
      {help}
      {mistake !== undefined && <span className={formStyles.warning}>{mistake}</span>}
    </>
  )
  const common = { label, description, error, inputWrapperOrder: order }
  const set = (next: unknown) => {
    onChange({ ...part, [name]: next })
  }
  return <Input field={field} value={value} common={common} onChange={set} path={`${path}.${name}`} />
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

interface InputProps {
  field: PartField
  value: unknown
  common: {
    label: string
    description: ReactNode
    error: string | undefined
    inputWrapperOrder: typeof order
  }
  path: string
  onChange: (value: unknown) => void
}

function Input({ field, value, common, path, onChange }: InputProps) {
  const { world } = useEditor()
  const plain = { autoComplete: 'off', spellCheck: false } as const
  const type = (event: { currentTarget: { value: string } }) => {
    onChange(event.currentTarget.value)
  }
  if (field.as === 'duration') return <DurationInput {...common} value={value} onChange={onChange} />
  switch (field.input) {
    case 'switch':
      return (
        <Checkbox
          label={field.label}
          checked={value === true}
          onChange={(event) => {
            onChange(event.currentTarget.checked)
          }}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...common}
          size="xs"
          w={120}
          value={typeof value === 'number' ? value : ''}
          hideControls
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={String(value)}
          data={field.choices.map((choice) => ({
            value: String(choice),
            label: field.called?.[String(choice)] ?? String(choice),
          }))}
          onChange={(event) => {
            const { value: chosen } = event.currentTarget
            onChange(field.choices.find((choice) => String(choice) === chosen))
          }}
        />
      )
    case 'set':
      return (
        <Checkbox.Group {...common} value={value as string[]} onChange={onChange}>
          {field.choices.map((choice) => (
            <Checkbox
              key={choice}
              mt={4}
              value={String(choice)}
              label={field.called?.[String(choice)] ?? String(choice)}
            />
          ))}
        </Checkbox.Group>
      )
    case 'headers':
      return <HeadersInput label={field.label} value={value} path={path} onChange={onChange} />
    case 'lists':
      return null
    case 'text':
      if (field.as === 'body') return <BodyInput {...common} value={String(value)} onChange={onChange} />
      if (field.as === 'lines') {
        return <Textarea {...common} autosize minRows={1} maxRows={6} value={String(value)} onChange={type} />
      }
      if (field.suggested === undefined) {
        return <TextInput {...common} {...plain} value={String(value)} onChange={type} />
      }
      return (
        <Autocomplete
          {...common}
          {...plain}
          size="xs"
          limit={20}
          data={suggestionsFor(field.suggested, world)}
          value={String(value)}
          onChange={onChange}
        />
      )
  }
}
