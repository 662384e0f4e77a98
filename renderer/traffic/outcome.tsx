import type { Summary } from '../../shared/traffic/exchange.ts'
import { marks, outcomeWords, toneOf } from '../../shared/traffic/outcome-words.ts'
import styles from './traffic.module.css'

/** How it ended: a mark, and the words that say the same. A row where the helpdesk decides otherwise stands out. */
export function Outcome({ exchange }: { exchange: Summary }) {
  const tone = toneOf(exchange)
  return (
    <span
      className={styles.outcome}
      data-tone={tone}
      data-differs={exchange.verdict?.differs === true ? true : undefined}
    >
      <span aria-hidden>{marks[tone]}</span> {outcomeWords(exchange)}
    </span>
  )
}
