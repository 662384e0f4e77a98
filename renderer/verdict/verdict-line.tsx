import type { Outcome } from '../../shared/scenarios/decide.ts'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { verdictTone, verdictWords } from '../../shared/verdict/verdict-words.ts'
import { marks } from '../../shared/traffic/outcome-words.ts'
import styles from './verdict.module.css'

/** What the helpdesk decided: a mark, and the words that say the same. */
export function VerdictLine({ verdict, meant }: { verdict: Verdict; meant?: Outcome }) {
  const tone = verdictTone(verdict, meant)
  return (
    <span className={styles.line} data-tone={tone}>
      <span aria-hidden>{marks[tone]}</span> {verdictWords(verdict, meant)}
    </span>
  )
}
