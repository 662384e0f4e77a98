import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { inWords, readDuration } from '../../shared/scenarios/duration.ts'

interface DurationInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** In milliseconds; a text that is no length of time as it was typed. */
  value: unknown
  onChange: (value: number | string) => void
}

/** A length of time as people write it: `3 s`, `250 ms`, `1.5 min`; a number alone is seconds. */
export function DurationInput({ value, onChange, ...props }: DurationInputProps) {
  const [typed, setTyped] = useState<string>()
  const shown = typeof value === 'number' ? inWords(value) : String(value)
  // What is typed stays as it is until one is done, unless another value comes from elsewhere.
  const text = typed !== undefined && readTyped(typed) === value ? typed : shown
  return (
    <TextInput
      {...props}
      w={120}
      autoComplete="off"
      spellCheck={false}
      placeholder="3 s"
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        onChange(readTyped(next))
      }}
      onBlur={() => {
        setTyped(undefined)
      }}
    />
  )
}

function readTyped(text: string): number | string {
  return readDuration(text) ?? readDuration(`${text}s`) ?? text
}
