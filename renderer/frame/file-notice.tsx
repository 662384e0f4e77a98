import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { counted } from '../../shared/counted.ts'
import type { FileState } from '../../shared/contract/file.ts'
import { sentenceOf } from '../../shared/workspace/file-problems.ts'
import { useApi } from '../live/api.tsx'
import { useAnnounce } from './announcer.ts'
import styles from './frame.module.css'

/** Problems that are shown; the rest are counted. */
const shown = 3

/** What a person must know, or decide, when the workspace file was changed on disk. */
export function FileNotice() {
  const { queries } = useApi()
  const { data: file } = useQuery(queries.file)
  return file && <NoticeOf file={file} />
}

function NoticeOf({ file: { state, problems, taken, copy } }: { file: FileState }) {
  const { client } = useApi()
  const takeOver = useMutation({ mutationFn: () => client.file.takeOver() })
  const keep = useMutation({ mutationFn: () => client.file.keep() })
  useTakenOver(taken)
  const keepButton = (label: string) => (
    <Button
      loading={keep.isPending}
      onClick={() => {
        keep.mutate()
      }}
    >
      {label}
    </Button>
  )
  return (
    <>
      {state === 'asks' && (
        <div role="alert" className={styles.notice}>
          <div>
            The workspace file was changed on disk. Take it over, or keep what is here? Keeping it, or saving
            a change here, writes the file anew; what stands in it is copied to the backups first.
          </div>
          <Button
            loading={takeOver.isPending}
            onClick={() => {
              takeOver.mutate()
            }}
          >
            Take it over
          </Button>
          {keepButton('Keep what is here')}
        </div>
      )}
      {state === 'invalid' && (
        <div role="alert" className={styles.notice}>
          <div>
            The workspace file was changed on disk and cannot be used; what is here stays in effect.
            {problems.slice(0, shown).map((problem) => (
              <div key={sentenceOf(problem)}>{sentenceOf(problem)}</div>
            ))}
            {problems.length > shown && <div>And {problems.length - shown} more.</div>}
          </div>
          {keepButton('Put back what is here')}
        </div>
      )}
      {copy !== null && (
        <div role="alert" className={styles.notice}>
          <div>
            The workspace file had been changed on disk when what is here was saved. What stood there is kept
            as {copy}.
          </div>
          {keepButton('OK')}
        </div>
      )}
    </>
  )
}

/** Says once that the file was taken over. */
function useTakenOver(taken: FileState['taken']): void {
  const announce = useAnnounce()
  const edit = taken?.edit ?? null
  const changes = taken?.changes ?? 0
  const known = useRef(edit)
  useEffect(() => {
    if (edit === null || edit === known.current) return
    known.current = edit
    const message = `Took over the workspace file, which was changed on disk: ${counted(changes, 'change')}.`
    notifications.show({
      message,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': 'Close this message' },
    })
    announce(message)
  }, [edit, changes, announce])
}
