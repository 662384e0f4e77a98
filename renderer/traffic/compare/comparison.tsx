import { CloseButton, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../../../shared/counted.ts'
import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { useApi } from '../../live/api.tsx'
import { problemOf } from '../../live/problem-of.ts'
import { timeOfDay } from '../../ui/time.ts'
import { Said } from '../../verdict/said.tsx'
import styles from '../traffic.module.css'
import { usernameWords } from '../username.tsx'
import own from './compare.module.css'
import { compareExchanges, compareReplies, isDifferent, type ComparedPart } from './compare-exchanges.ts'

interface ComparisonProps {
  left: number
  right: number
  onClose: () => void
}

/** Two logins side by side: what differs is marked, and can be shown alone. */
export function Comparison({ left, right, onClose }: ComparisonProps) {
  const { queries } = useApi()
  const one = useQuery(queries.exchange(left))
  const other = useQuery(queries.exchange(right))
  const error = one.error ?? other.error
  const [isBrief, setIsBrief] = useState(false)
  return (
    <section
      aria-label={`Logins ${String(left)} and ${String(right)}`}
      className={styles.detail}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles.detailHead}>
        <h2 className="cut">
          Logins {left} and {right}
        </h2>
        <Switch
          size="xs"
          label="Only differences"
          checked={isBrief}
          onChange={(event) => {
            setIsBrief(event.currentTarget.checked)
          }}
        />
        <CloseButton aria-label="Close" title="Close (Esc)" onClick={onClose} />
      </div>
      {error && <p role="alert">{problemOf(error)}</p>}
      {one.data && other.data && (
        <div className={styles.panel} tabIndex={0} role="group" aria-label="What they are">
          <Compared left={one.data} right={other.data} isBrief={isBrief} />
        </div>
      )}
    </section>
  )
}

function Compared({ left, right, isBrief }: { left: Exchange; right: Exchange; isBrief: boolean }) {
  const parts: ComparedPart[] = [
    ...compareExchanges(left, right),
    {
      title: 'Reply',
      rows: compareReplies(left, right).map((pair, at) => ({ ...pair, name: String(at + 1) })),
      inWords: false,
    },
  ]
  return parts.map(({ title, rows, inWords }) => {
    const different = rows.filter(isDifferent).length
    const shown = isBrief ? rows.filter(isDifferent) : rows
    return (
      <section key={title} aria-label={title}>
        <h2>
          {title}{' '}
          <span className="quiet">{different === 0 ? 'the same' : counted(different, 'difference')}</span>
        </h2>
        {shown.length > 0 && (
          <table className={own.compared} data-in-words={inWords || undefined}>
            <thead>
              <tr>
                <th scope="col">{title === 'Reply' ? 'Line' : 'Name'}</th>
                <th scope="col" className="cut" title={nameOf(left)}>
                  {nameOf(left)}
                </th>
                <th scope="col" className="cut" title={nameOf(right)}>
                  {nameOf(right)}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <tr key={at} data-different={isDifferent(row) || undefined}>
                  <th scope="row">
                    {isDifferent(row) && (
                      <>
                        <span aria-hidden>≠ </span>
                        <span className="for-screen-readers">differs: </span>
                      </>
                    )}
                    {row.name}
                  </th>
                  <Side text={row.left} inWords={inWords} />
                  <Side text={row.right} inWords={inWords} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    )
  })
}

function Side({ text, inWords }: { text: string | undefined; inWords: boolean }) {
  if (text === undefined) return <td className="quiet">not there</td>
  return <td>{inWords ? <Said text={text} /> : text}</td>
}

function nameOf({ id, username, time }: Exchange): string {
  return `${String(id)}: ${usernameWords(username)}, ${timeOfDay(time)}`
}
