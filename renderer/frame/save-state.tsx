import { clsx } from 'clsx'
import { useLive } from '../live/live.ts'
import styles from './frame.module.css'

/** Whether the last change is saved, or what went wrong with it. */
export function SaveState() {
  const { save, unsaved } = useLive()
  const problem = unsaved ?? (save.state === 'failed' ? save.problem : undefined)
  if (problem !== undefined) {
    return (
      <span role="alert" className={clsx('cut', styles.save)} data-failed title={problem}>
        {problem}
      </span>
    )
  }
  const words = { idle: '', saving: 'Saving…', saved: 'Saved', failed: '' }
  return <span className={styles.save}>{words[save.state]}</span>
}
