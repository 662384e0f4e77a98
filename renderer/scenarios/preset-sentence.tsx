import { useId } from 'react'
import { ordinal } from '../../shared/scenarios/counting-words.ts'
import type { Preset, ValueField, Values } from '../../shared/scenarios/presets/preset.ts'
import styles from './scenarios.module.css'

interface PresetSentenceProps {
  preset: Preset
  /** Those that were filled in. */
  values: Values
  problems: Readonly<Record<string, string>>
  onChange: (field: string, value: string | number) => void
}

/** What a preset says, with a field in place of each of its values: `Every [3]th login takes [20] s`. */
export function PresetSentence({ preset, values, problems, onChange }: PresetSentenceProps) {
  const parts = preset.sentence.split(/\[(\w+)\]/)
  const wrong = Object.values(problems)
  const id = useId()
  return (
    <>
      <p className={styles.sentence}>
        {parts.map((part, at) => {
          const field = preset.values[part]
          // Every other part is a name.
          if (at % 2 === 0 || field === undefined) {
            return (
              <span key={at}>
                {withEnding(part, values[parts[at - 1] ?? ''] ?? preset.values[parts[at - 1] ?? '']?.default)}
              </span>
            )
          }
          return (
            <ValueInput
              key={at}
              field={field}
              value={values[part] ?? field.default}
              problem={problems[part] === undefined ? undefined : id}
              onChange={(value) => {
                onChange(part, value)
              }}
            />
          )
        })}
      </p>
      {wrong.length > 0 && (
        <p id={id} role="alert" className={styles.wrong}>
          {wrong.join(' ')}
        </p>
      )}
    </>
  )
}

interface ValueInputProps {
  field: ValueField
  value: string | number
  /** The id of the text that says what is wrong. */
  problem: string | undefined
  onChange: (value: string | number) => void
}

function ValueInput({ field, value, problem, onChange }: ValueInputProps) {
  const text = String(value)
  const common = {
    'aria-label': field.label,
    title: field.type === 'text' ? text : field.label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem,
    value: text,
  }
  if (field.type === 'text') {
    return (
      <textarea
        {...common}
        rows={1}
        spellCheck={false}
        className={styles.valueText}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
    )
  }
  return (
    <input
      {...common}
      type="number"
      min={field.min}
      max={field.max}
      step={field.whole === true ? 1 : 'any'}
      className={styles.valueNumber}
      onChange={(event) => {
        const { value: typed, valueAsNumber } = event.currentTarget
        onChange(Number.isNaN(valueAsNumber) ? typed : valueAsNumber)
      }}
    />
  )
}

/** What comes after a number that counts: `3` goes on with `rd login`, where the sentence has `th login`. */
function withEnding(text: string, before: string | number | undefined): string {
  if (!text.startsWith('th ') || typeof before !== 'number') return text
  return ordinal(before).replace(/^[\d.-]+/, '') + text.slice(2)
}
