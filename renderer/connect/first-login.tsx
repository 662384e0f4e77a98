import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { Outcome } from '../traffic/outcome.tsx'
import styles from './connect.module.css'

/** Waits for the first login since the page was opened, and says so when it is there. */
export function FirstLogin() {
  const { queries } = useApi()
  const { data: list } = useSuspenseQuery(queries.exchanges)
  const [last] = useState(list.items[0]?.id ?? 0)
  const announce = useAnnounce()
  const first = list.items.findLast(({ id, kind, method }) => id > last && kind !== null && method === 'POST')
  const arrived = first !== undefined
  useEffect(() => {
    if (arrived) announce('The first login has arrived.')
  }, [arrived, announce])
  if (first === undefined) {
    return (
      <p className={styles.waiting}>
        <span className={styles.pulse} aria-hidden /> Waiting for the first login…
      </p>
    )
  }
  return (
    <p className={styles.waiting} data-arrived>
      <span aria-hidden>✓</span> The first login has arrived: {first.username}. <Outcome exchange={first} />{' '}
      <Link href={`/traffic/${String(first.id)}`}>Show it in Traffic</Link>
    </p>
  )
}
