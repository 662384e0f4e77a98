import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { railPages, type PageEntry } from '../../shared/pages.ts'
import { useApi } from '../live/api.tsx'
import styles from './frame.module.css'

/** The pages, with how many entries each has. */
export function Rail() {
  const [location] = useLocation()
  return (
    <nav className={styles.rail} aria-label="Pages">
      {railPages.map(({ path, title, list, groupEnd }) => (
        <Link
          key={path}
          href={path}
          className={groupEnd ? styles.groupEnd : undefined}
          aria-current={location === path || location.startsWith(`${path}/`) ? 'page' : undefined}
        >
          <span>{title}</span>
          {list !== undefined && <Count list={list} />}
        </Link>
      ))}
    </nav>
  )
}

function Count({ list }: { list: NonNullable<PageEntry['list']> }) {
  const { queries } = useApi()
  const { data } = useQuery<unknown[] | { total: number } | undefined>(queries[list] as never)
  if (data === undefined) return null
  const count = Array.isArray(data) ? data.length : data.total
  return <span className={styles.count}>{count.toLocaleString('en')}</span>
}
