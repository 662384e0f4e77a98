import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { setLive, useLive } from '../live/live.ts'
import styles from './frame.module.css'

/**
 * Why the last change was not made, or why what is in effect is not on disk.
 *
 * @param known what another notice says already
 */
export function SaveProblem({ known }: { known: string | null }) {
  const queryClient = useQueryClient()
  const { save, unsaved } = useLive()
  if (unsaved !== null) {
    return (
      <div role="alert" className={styles.notice}>
        <div>{unsaved}</div>
      </div>
    )
  }
  if (save.state !== 'failed' || save.problem === known) return null
  return (
    <div role="alert" className={styles.notice}>
      <div>{save.problem}</div>
      <Button
        onClick={() => {
          setLive(queryClient, { save: { state: 'idle' } })
        }}
      >
        Close
      </Button>
    </div>
  )
}
