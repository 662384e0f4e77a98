import type { Summary } from '../../shared/traffic/exchange.ts'
import { marks, outcomeWords, toneOf } from './outcome-words.ts'
import styles from './traffic.module.css'

/** What the mock did: a mark, and the words that say the same. */
export function Outcome({ exchange }: { exchange: Pick<Summary, 'outcome' | 'cause'> }) {
  const tone = toneOf(exchange)
  return (
    <span className={styles.outcome} data-tone={tone}>
      <span aria-hidden>{marks[tone]}</span> {outcomeWords(exchange)}
    </span>
  )
}
