import { Button, Input } from '@mantine/core'
import { useId, useRef, type ReactNode } from 'react'
import { placeholders } from '../../shared/scenarios/placeholders.ts'
import { Xml } from '../traffic/xml.tsx'
import styles from './scenarios.module.css'

interface BodyInputProps {
  label: string
  description: ReactNode
  error: string | undefined
  value: string
  onChange: (text: string) => void
}

/** A text area whose XML has colours: the text is seen through it, from a copy behind it. Tab leaves it. */
export function BodyInput({ label, description, error, value, onChange }: BodyInputProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const field = area.current
    if (field === null) return
    const { selectionStart: from, selectionEnd: to } = field
    const text = `{{${name}}}`
    onChange(value.slice(0, from) + text + value.slice(to))
    field.focus()
    requestAnimationFrame(() => {
      field.setSelectionRange(from + text.length, from + text.length)
    })
  }
  return (
    <Input.Wrapper label={label} description={description} error={error} id={id} size="xs" w="100%">
      <div className={styles.editor} data-wrong={error !== undefined || undefined}>
        <div aria-hidden className={styles.behind}>
          <Xml text={`${value}\n`} />
        </div>
        <textarea
          ref={area}
          id={id}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
      </div>
      <div className={styles.insert} role="group" aria-label="Insert a placeholder">
        {Object.entries(placeholders).map(([name, meaning]) => (
          <Button
            key={name}
            size="compact-xs"
            title={`Stands for ${meaning}`}
            aria-label={`Insert ${name}`}
            onClick={() => {
              insert(name)
            }}
          >
            {`{{${name}}}`}
          </Button>
        ))}
      </div>
    </Input.Wrapper>
  )
}
