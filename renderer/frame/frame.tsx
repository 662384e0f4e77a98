import { usePrefetchQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { AnnouncerContext, type Announcer } from './announcer.ts'
import { WatchHealth } from '../health/watch-health.ts'
import { useApi } from '../live/api.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { LiveRegion } from './live-region.tsx'
import { Notices } from './notices.tsx'
import { Rail } from './rail.tsx'

/** What stands around every page: the header line, the rail, and what a person must be told wherever they are. */
export function Frame({ announcer, children }: { announcer: Announcer; children: ReactNode }) {
  const { queries } = useApi()
  // What Settings and Connect ask for beside the lists: read before they are opened, so that they open at once.
  usePrefetchQuery(queries.app)
  usePrefetchQuery(queries.addresses)
  usePrefetchQuery(queries.postedPasswords)
  return (
    <AnnouncerContext value={announcer}>
      <div className={styles.frame}>
        <Suspense fallback={<header className={styles.header} />}>
          <Header />
        </Suspense>
        <Rail />
        <Suspense>
          <WatchHealth />
        </Suspense>
        <main className={styles.page}>
          <Notices />
          {children}
        </main>
      </div>
      <LiveRegion announcer={announcer} />
    </AnnouncerContext>
  )
}
