import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEditor } from './editor-context.ts'
import styles from './scenarios.module.css'

interface Header {
  name: string
  value: string
}

interface HeadersInputProps {
  label: string
  value: unknown
  /** Of the list, as problems name it. */
  path: string
  onChange: (headers: Header[]) => void
}

/** Names and values, as many as one likes. */
export function HeadersInput({ label, value, path, onChange }: HeadersInputProps) {
  const headers = value as Header[]
  const { refused } = useEditor()
  const wrong = (place: string) => {
    const found = refused.find(({ field }) => field === `${path}${place}`)
    return found && `It ${found.message}.`
  }
  const change = (at: number, part: Partial<Header>) => {
    onChange(headers.map((header, index) => (index === at ? { ...header, ...part } : header)))
  }
  return (
    <div role="group" aria-label={label} className={styles.headers}>
      <span className={styles.label}>{label}</span>
      {headers.map((header, at) => (
        <div key={at} className={styles.header}>
          <TextInput
            aria-label={`Name of header ${String(at + 1)}`}
            placeholder="Name"
            value={header.name}
            error={header.name !== '' && wrong(`[${String(at)}].name`)}
            onChange={(event) => {
              change(at, { name: event.currentTarget.value })
            }}
          />
          <TextInput
            aria-label={`Value of header ${String(at + 1)}`}
            placeholder="Value"
            value={header.value}
            error={wrong(`[${String(at)}].value`)}
            onChange={(event) => {
              change(at, { value: event.currentTarget.value })
            }}
          />
          <ActionIcon
            variant="default"
            size={30}
            aria-label={`Remove header ${String(at + 1)}`}
            onClick={() => {
              onChange(headers.toSpliced(at, 1))
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        onClick={() => {
          onChange([...headers, { name: '', value: '' }])
        }}
      >
        Add header
      </Button>
      {wrong('') !== undefined && <p className={styles.wrong}>{wrong('')}</p>}
    </div>
  )
}
