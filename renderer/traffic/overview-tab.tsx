import type { Exchange } from '../../shared/traffic/exchange.ts'
import { Said } from '../verdict/said.tsx'
import { storyOf } from './story.ts'
import { Timeline } from './timeline.tsx'
import styles from './traffic.module.css'

/** A login in words, and how long it took. */
export function OverviewTab({ exchange }: { exchange: Exchange }) {
  return (
    <div className={styles.overview}>
      <div>
        {exchange.note !== '' && (
          <section aria-label="Note">
            <h2>Note</h2>
            <p className={styles.note}>{exchange.note}</p>
          </section>
        )}
        {storyOf(exchange).map(({ title, sentences }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            {sentences.map((sentence, at) => (
              <p key={at}>
                <Said text={sentence} />
              </p>
            ))}
          </section>
        ))}
      </div>
      <Timeline exchange={exchange} />
    </div>
  )
}
