import { useLive } from '../live/live.ts'
import styles from './frame.module.css'

const words = { idle: '', saving: 'Saving…', saved: 'Saved', failed: '✗ Not done' }

/** What became of the last change, in a word or two; what went wrong, a notice says (`save-problem.tsx`). */
export function SaveState() {
  const { save, unsaved } = useLive()
  const failed = unsaved !== null || save.state === 'failed'
  return (
    <span className={styles.save} data-failed={failed || undefined}>
      {unsaved !== null ? '✗ Not saved' : words[save.state]}
    </span>
  )
}
