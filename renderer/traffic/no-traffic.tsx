import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { curlLine } from '../../shared/loginshare/curl-line.ts'
import { counted } from '../../shared/counted.ts'
import { useApi } from '../live/api.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { ImportHarButton } from './export-menu.tsx'
import { PauseButton } from './pause-button.tsx'
import styles from './traffic.module.css'

/** What the page says before the first login, and when none is left. @param dropped how many had to make room */
export function NoTraffic({ dropped }: { dropped: number }) {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  const { data: recording } = useSuspenseQuery(queries.recording)
  const [, go] = useLocation()
  return (
    <div className={styles.none}>
      <h1>No logins yet</h1>
      <p>Every login that a helpdesk sends here stands in this list: who it was, what came back, and why.</p>
      <Button
        variant="filled"
        onClick={() => {
          go('/connect')
        }}
      >
        Connect my helpdesk
      </Button>
      <ImportHarButton />
      {dropped > 0 && <p>0 kept, {dropped.toLocaleString('en')} dropped</p>}
      {!recording.recording && (
        <p>
          Recording is paused: {counted(recording.missed, 'login')} answered and not recorded. <PauseButton />
        </p>
      )}
      {endpoint.url === null ? (
        <p>The endpoint is not running, so nothing can arrive. Start it in the line on top.</p>
      ) : (
        <>
          <p>
            Or <Link href="/try">try a login</Link> now, or send one in a terminal on this computer:
          </p>
          <pre>{curlLine(endpoint.url, 'user')}</pre>
          <CopyButton value={curlLine(endpoint.url, 'user')} label="Copy command" />
        </>
      )}
    </div>
  )
}
