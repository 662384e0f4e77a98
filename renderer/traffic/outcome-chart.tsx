import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useEffect, useRef } from 'react'
import type { OutcomeBars } from '../../shared/traffic/outcome-bars.ts'
import type { Tone } from '../../shared/verdict/verdict-words.ts'
import { useApi } from '../live/api.tsx'
import { spanWords, timeWords } from '../ui/time.ts'
import { marks } from '../../shared/traffic/outcome-words.ts'
import styles from './outcome-chart.module.css'

/** How often it is counted anew while logins come, in milliseconds. */
const everyMs = 2000

/** For how many bars there is room at least: a few of them would be as wide as the page. */
const fewestPlaces = 40

/** From the bottom of a bar to its top. */
const tones: readonly { tone: Tone; words: string }[] = [
  { tone: 'ok', words: 'logged in' },
  { tone: 'no', words: 'refused' },
  { tone: 'odd', words: 'broken, or not as meant' },
]

interface OutcomeChartProps {
  filter: string
  /** Another one whenever there may be something else to count. */
  news: unknown
}

/** How the logins that are found ended, over time: bars, and the same as a table for those who cannot see them. */
export const OutcomeChart = memo(function OutcomeChart({ filter, news }: OutcomeChartProps) {
  const { queries } = useApi()
  const { data, refetch } = useQuery({ ...queries.outcomes(filter), placeholderData: keepPreviousData })
  const counted = useRef({ news, at: -Infinity })
  useEffect(() => {
    if (counted.current.news === news) return
    const timer = setTimeout(
      () => {
        counted.current = { news, at: performance.now() }
        void refetch()
      },
      Math.max(0, counted.current.at + everyMs - performance.now()),
    )
    return () => {
      clearTimeout(timer)
    }
  }, [news, refetch])
  return (
    <figure className={styles.chart} aria-label="Outcomes over time">
      {data && data.bars.length > 0 && (
        <>
          <div className={styles.plot}>
            <Bars {...data} />
            <div className={styles.scale} aria-hidden>
              <span>{timeWords(data.from, data.step, -freePlaces(data))}</span>
              <span>{timeWords(data.from, data.step, data.bars.length)}</span>
            </div>
          </div>
          <Legend {...data} />
          <BarsTable {...data} />
        </>
      )}
    </figure>
  )
})

/** Of those before the first bar: the newest stands at the right edge. */
function freePlaces({ bars }: OutcomeBars): number {
  return Math.max(0, fewestPlaces - bars.length)
}

function Bars(shown: OutcomeBars) {
  const { from, step, bars } = shown
  const highest = Math.max(...bars.map(sumOf))
  const free = freePlaces(shown)
  return (
    <svg
      viewBox={`${String(-free)} 0 ${String(bars.length + free)} ${String(highest)}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bars.map((bar, at) => {
        let top = highest
        return (
          <g key={at}>
            <title>{`${spanWords(from, step, at)}: ${wordsOf(bar)}`}</title>
            <rect className={styles.whole} x={at} y={0} width={1} height={highest} />
            {tones.map(({ tone }) => {
              top -= bar[tone]
              return (
                <rect key={tone} data-tone={tone} x={at + 0.08} y={top} width={0.84} height={bar[tone]} />
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

function Legend({ bars }: OutcomeBars) {
  return (
    <ul className={styles.legend} aria-hidden>
      {tones.map(({ tone, words }) => (
        <li key={tone} data-tone={tone}>
          <b>{bars.reduce((sum, bar) => sum + bar[tone], 0).toLocaleString('en')}</b> {marks[tone]} {words}
        </li>
      ))}
    </ul>
  )
}

function BarsTable({ from, step, bars }: OutcomeBars) {
  return (
    // A table keeps to no width of its own.
    <div className="for-screen-readers">
      <table>
        <caption>Outcomes over time</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {tones.map(({ tone, words }) => (
              <th key={tone} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(
            (bar, at) =>
              sumOf(bar) > 0 && (
                <tr key={at}>
                  <th scope="row">{spanWords(from, step, at)}</th>
                  {tones.map(({ tone }) => (
                    <td key={tone}>{bar[tone]}</td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function sumOf({ ok, no, odd }: OutcomeBars['bars'][number]): number {
  return ok + no + odd
}

function wordsOf(bar: OutcomeBars['bars'][number]): string {
  const parts = tones
    .filter(({ tone }) => bar[tone] > 0)
    .map(({ tone, words }) => `${String(bar[tone])} ${words}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}
