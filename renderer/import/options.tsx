import { NativeSelect, Radio, TextInput } from '@mantine/core'
import type { ImportPreview } from '../../shared/contract/import.ts'
import { titlesOf } from '../../shared/directory/find.ts'
import { importTargetOf, type ImportList } from '../../shared/import/import-fields.ts'
import { importModes, type ImportMode } from '../../shared/import/plan-import.ts'
import { delimiters, formats, type Delimiter } from '../../shared/import/table.ts'
import { useWorld } from '../live/use-world.ts'
import styles from './import.module.css'
import type { Choice } from './use-import.ts'

const delimiterWords: Record<Delimiter, string> = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' }

interface OptionsProps {
  list: ImportList
  preview: ImportPreview
  choice: Choice
  onChange: (change: Partial<Choice>) => void
}

/** How the file is read, and what becomes of those who are there already. */
export function Options({ list, preview, choice, onChange }: OptionsProps) {
  const { kind, fields } = importTargetOf(list)
  const world = useWorld()
  const modeWords: Record<ImportMode, string> = {
    add: `Add: a username that is taken is a problem`,
    update: `Update by username: only what has a column changes, others are added`,
    replace: `Replace: these become all the ${kind.noun}s there are`,
  }
  const needed = fields.find((field) => field.needed)
  const setDefault = (name: string, value: string) => {
    const { [name]: _, ...others } = choice.defaults
    onChange({ defaults: value === '' ? others : { ...others, [name]: value } })
  }
  return (
    <>
      <div className={styles.fields}>
        <NativeSelect
          label="Format"
          data={formats.map((format) => ({ value: format, label: format.toUpperCase() }))}
          value={choice.format ?? preview.format}
          onChange={(event) => {
            const format = formats.find((one) => one === event.currentTarget.value)
            onChange({ format, delimiter: undefined, mapping: undefined })
          }}
        />
        {preview.delimiter !== null && (
          <NativeSelect
            label="Between cells"
            data={delimiters.map((one) => ({ value: one, label: delimiterWords[one] }))}
            value={choice.delimiter ?? preview.delimiter}
            onChange={(event) => {
              const delimiter = delimiters.find((one) => one === event.currentTarget.value)
              onChange({ delimiter, mapping: undefined })
            }}
          />
        )}
        {needed?.names !== undefined && (
          <NativeSelect
            label={`${needed.label} where none is given`}
            data={[...titlesOf(world, needed.names)]}
            value={choice.defaults[needed.name]}
            onChange={(event) => {
              setDefault(needed.name, event.currentTarget.value)
            }}
          />
        )}
        <TextInput
          label="Password where none is given"
          placeholder="Test data, saved in the clear"
          value={choice.defaults.password ?? ''}
          onChange={(event) => {
            setDefault('password', event.currentTarget.value)
          }}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Radio.Group
        label={`What becomes of ${kind.noun}s who are there already?`}
        value={choice.mode}
        onChange={(value) => {
          onChange({ mode: importModes.find((mode) => mode === value) ?? 'add' })
        }}
      >
        <div className={styles.modes}>
          {importModes.map((mode) => (
            <Radio key={mode} value={mode} label={modeWords[mode]} />
          ))}
        </div>
      </Radio.Group>
    </>
  )
}
