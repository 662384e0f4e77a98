import { Button, FileButton } from '@mantine/core'
import { useState, type ReactNode, type Ref } from 'react'
import styles from './choose-file.module.css'

interface ChooseFileProps {
  /** Of the file that was chosen last. */
  name: string | undefined
  onChoose: (file: File) => void
  /** The endings of names that the dialog offers; all where it is left out. */
  accept?: string
  buttonRef?: Ref<HTMLButtonElement>
  children?: ReactNode
}

/** Takes a file that is chosen, or dropped anywhere on what is inside. */
export function ChooseFile({ name, onChoose, accept, buttonRef, children }: ChooseFileProps) {
  const [over, setOver] = useState(false)
  const choose = (file: File | null | undefined) => {
    if (file) onChoose(file)
  }
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        // A text that is dragged goes into a field as ever.
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer.files[0])
      }}
    >
      <div className={styles.row}>
        <FileButton onChange={choose} key={name} {...(accept !== undefined && { accept })}>
          {(props) => (
            <Button ref={buttonRef} {...props} variant={name === undefined ? 'filled' : 'default'}>
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
