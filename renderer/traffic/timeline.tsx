import type { Exchange } from '../../shared/traffic/exchange.ts'
import { dateAndTime, duration } from '../ui/time.ts'
import styles from './traffic.module.css'

/** The steps in their order, in words. */
const steps: readonly [step: keyof Exchange['timing'], label: string, about: string][] = [
  ['read', 'Read', 'until the whole request was there'],
  ['decide', 'Decide', 'what to answer'],
  ['wait', 'Wait', 'as a scenario says'],
  ['write', 'Write', 'until the reply was out'],
  ['close', 'Close', 'until the connection had ended'],
]

/** How long each step took, one after the other. */
export function Timeline({ exchange: { time, timing } }: { exchange: Exchange }) {
  const total = Object.values(timing).reduce((sum, ms) => sum + ms, 0)
  const rows = steps.map(([step, label, about], at) => ({
    ...{ step, label, about, took: timing[step] },
    start: steps.slice(0, at).reduce((sum, [before]) => sum + timing[before], 0),
  }))
  const share = (ms: number) => `${String(total === 0 ? 0 : (ms / total) * 100)}%`
  return (
    <section aria-label="Timeline">
      <h2>Timeline</h2>
      <p className="quiet">
        {dateAndTime(time)}; {duration(total)} in all.
      </p>
      <table className={styles.timeline}>
        <thead className="for-screen-readers">
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Took</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, label, about, took, start }) => (
            <tr key={step} data-step={step}>
              <th scope="row" title={about}>
                {label}
              </th>
              <td>{duration(took)}</td>
              <td>
                <span className="for-screen-readers">{about}</span>
                {took > 0 && (
                  <span
                    aria-hidden
                    className={styles.span}
                    style={{ marginInlineStart: share(start), width: share(took) }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
