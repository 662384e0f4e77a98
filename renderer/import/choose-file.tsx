import { Button, FileButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import styles from './import.module.css'

interface ChooseFileProps {
  /** Of the file that was chosen last. */
  name: string | undefined
  onChoose: (file: File) => void
  children: ReactNode
}

/** Takes a file that is chosen, or dropped anywhere on what is inside. */
export function ChooseFile({ name, onChoose, children }: ChooseFileProps) {
  const [over, setOver] = useState(false)
  const choose = (file: File | null | undefined) => {
    if (file) onChoose(file)
  }
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer.files[0])
      }}
    >
      <div className={styles.row}>
        <FileButton onChange={choose} accept=".csv,.tsv,.txt,.json,.ldif,.ldf" key={name}>
          {(props) => (
            <Button {...props} variant={name === undefined ? 'filled' : 'default'}>
              {name === undefined ? 'Choose a file…' : 'Choose another file…'}
            </Button>
          )}
        </FileButton>
        <span className="cut" title={name}>
          {name ?? 'or drop it here'}
        </span>
      </div>
      {children}
    </div>
  )
}
