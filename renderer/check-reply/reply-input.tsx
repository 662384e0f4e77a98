import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { httpHeadLength } from '../../shared/verdict/http-head.ts'
import { declaredEncoding } from '../../shared/verdict/reply-text.ts'
import { ChooseFile } from '../ui/choose-file.tsx'
import styles from './check-reply.module.css'
import { chosenSource, sourceFrom, tooLong, writtenSource, type Source } from './source.ts'

interface ReplyInputProps {
  source: Source | undefined
  onChange: (source: Source) => void
}

/** Takes a reply: a text that is pasted or written, or a file that is chosen or dropped. */
export function ReplyInput({ source, onChange }: ReplyInputProps) {
  const [problem, setProblem] = useState<string>()
  const read = useMutation({
    mutationFn: (reading: () => Promise<Source>) => reading(),
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
  const head = source === undefined ? 0 : httpHeadLength(source.text)
  const declared = source?.written === true ? declaredEncoding(source.text) : undefined
  return (
    <ChooseFile
      name={isFile ? source.file.name : undefined}
      onChoose={(file) => {
        read.mutate(() => chosenSource(file))
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
      {declared !== undefined && !/^utf-?8$/i.test(declared) && (
        <p role="status" className={styles.problem}>
          It declares {declared}, but what is written here is judged in UTF-8. To have another encoding
          judged, choose the file.
        </p>
      )}
      {source !== undefined && head > 0 && (
        <div className={styles.problem} role="status">
          <p>This begins with an HTTP head. A helpdesk judges the body alone.</p>
          <Button
            onClick={() => {
              read.mutate(() => sourceFrom(source, head))
            }}
          >
            Cut the head off
          </Button>
        </div>
      )}
    </ChooseFile>
  )
}
