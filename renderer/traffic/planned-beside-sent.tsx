import type { Exchange } from '../../shared/traffic/exchange.ts'
import { rawReply } from './raw-http.ts'
import styles from './traffic.module.css'

interface PlannedBesideSentProps {
  planned: NonNullable<Exchange['reply']['planned']>
  sent: Exchange['reply']
}

/** A reply that was cut off: as it was planned, what did not go out marked, and beside it what really went out. */
export function PlannedBesideSent({ planned, sent }: PlannedBesideSentProps) {
  const [whole, part] = [rawReply(planned), rawReply(sent)]
  const isPart = whole.startsWith(part)
  return (
    <div className={styles.besides}>
      <section aria-label="Planned">
        <h2>Planned: {planned.bytes.toLocaleString('en')} bytes</h2>
        <pre>
          {isPart ? part : whole}
          {isPart && (
            <>
              <span className={styles.cutHere}>✂ not sent from here on</span>
              <del>{whole.slice(part.length)}</del>
            </>
          )}
        </pre>
      </section>
      <section aria-label="Really sent">
        <h2>Really sent: {sent.bytes.toLocaleString('en')} bytes</h2>
        {part === '' ? <p>Nothing.</p> : <pre>{part}</pre>}
      </section>
    </div>
  )
}
