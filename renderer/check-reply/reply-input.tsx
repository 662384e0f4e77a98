import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { withoutHttpHead } from '../../shared/verdict/http-head.ts'
import { ChooseFile } from '../ui/choose-file.tsx'
import styles from './check-reply.module.css'
import { chosenSource, tooLong, writtenSource, type Source } from './source.ts'

interface ReplyInputProps {
  source: Source | undefined
  onChange: (source: Source) => void
}

/** Takes a reply: a text that is pasted or written, or a file that is chosen or dropped. */
export function ReplyInput({ source, onChange }: ReplyInputProps) {
  const [problem, setProblem] = useState<string>()
  const choose = useMutation({
    mutationFn: chosenSource,
    meta: { readsOnly: true },
    onSuccess: (chosen) => {
      setProblem(undefined)
      onChange(chosen)
    },
    onError: (error) => {
      setProblem(error.message)
    },
  })
  const write = (text: string) => {
    const refused = tooLong(text)
    setProblem(refused)
    if (refused === undefined) onChange(writtenSource(text))
  }
  const isFile = source?.written === false
  const body = source && withoutHttpHead(source.text)
  return (
    <ChooseFile
      name={isFile ? source.file.name : undefined}
      onChoose={(file) => {
        choose.mutate(file)
      }}
    >
      {isFile ? (
        <div className={styles.row}>
          <span>{source.file.size.toLocaleString('en')} bytes, judged as they are.</span>
          <Button
            onClick={() => {
              write(source.text)
            }}
          >
            Edit as text
          </Button>
        </div>
      ) : (
        <Textarea
          label="Reply"
          placeholder="Paste what your script sends: the body, without the HTTP head"
          classNames={{ input: styles.text }}
          rows={10}
          autoComplete="off"
          spellCheck={false}
          value={source?.text ?? ''}
          onChange={(event) => {
            write(event.currentTarget.value)
          }}
        />
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {body !== undefined && (
        <div className={styles.problem} role="status">
          <p>This begins with an HTTP head. A helpdesk judges the body alone.</p>
          <Button
            onClick={() => {
              write(body)
            }}
          >
            Cut the head off
          </Button>
        </div>
      )}
    </ChooseFile>
  )
}
