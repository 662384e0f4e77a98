import type { ReactNode } from 'react'
import type { RecordingState } from '../../shared/contract/recording.ts'
import { counted } from '../../shared/counted.ts'
import type { Mistake } from '../../shared/traffic/filter/read-filter.ts'
import type { Reading } from './use-filter.ts'
import styles from './traffic.module.css'

interface FilterLineProps {
  id: string
  reading: Reading
  /** How many the filter finds; undefined while that is not known. */
  found: number | undefined
  kept: number
  dropped: number
  recording: RecordingState
}

/**
 * How many there are, always, and in words what the search finds; or what is wrong with it, and where. It is as high as one
 * line whatever it says, so that the list stays where it is; what is longer lies over the chart, and can be scrolled by key.
 */
export function FilterLine({ id, reading, found, kept, dropped, recording }: FilterLineProps) {
  const { text, filter, explanation, mistakes } = reading
  return (
    <div className={styles.line} data-mistaken={mistakes.length > 0 || undefined}>
      <p id={id} tabIndex={text === '' ? undefined : 0}>
        {filter !== '' && `${found === undefined ? '…' : found.toLocaleString('en')} of `}
        {kept.toLocaleString('en')} kept, {dropped.toLocaleString('en')} dropped
        {!recording.recording && (
          <strong> · Paused: {counted(recording.missed, 'login')} answered and not recorded</strong>
        )}
        {mistakes.length === 0 && filter !== '' && `. Shown: where ${explanation}.`}
        {mistakes.length > 0 && (
          <>
            {' · '}
            <code className={styles.mistaken}>{marked(text, mistakes)}</code>
            {mistakes.map(({ from, message }) => (
              <span key={from}>{message} </span>
            ))}
          </>
        )}
      </p>
    </div>
  )
}

/** The text with the parts that are mistakes marked. */
function marked(text: string, mistakes: readonly Mistake[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of mistakes) {
    if (from < at) continue
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}
