import { useId } from 'react'
import { piecesOf, type Preset, type ValueField, type Values } from '../../shared/scenarios/presets/preset.ts'
import styles from './scenarios.module.css'

interface PresetSentenceProps {
  preset: Preset
  /** Those that were filled in. */
  values: Values
  problems: Readonly<Record<string, string>>
  onChange: (field: string, value: string | number) => void
}

/** What a preset says, with a field in place of each of its values: `Every [3]rd login takes [20] s`. */
export function PresetSentence({ preset, values, problems, onChange }: PresetSentenceProps) {
  const wrong = Object.values(problems)
  const id = useId()
  return (
    <>
      <p className={styles.sentence}>
        {piecesOf(preset, values).map((piece, at) =>
          typeof piece === 'string' ? (
            <span key={at}>{piece}</span>
          ) : (
            <span key={at}>
              <ValueInput
                field={piece.field}
                value={piece.value}
                problem={problems[piece.name] === undefined ? undefined : id}
                onChange={(value) => {
                  onChange(piece.name, value)
                }}
              />
              {piece.ending}
            </span>
          ),
        )}
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
