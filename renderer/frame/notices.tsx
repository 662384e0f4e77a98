import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { publicClientWarning } from '../../shared/traffic/public-address.ts'
import { useApi } from '../live/api.tsx'
import { useLive } from '../live/live.ts'
import { useEndpointSwitch } from '../live/use-endpoint-switch.ts'
import { FileNotice } from './file-notice.tsx'
import styles from './frame.module.css'
import { SaveProblem } from './save-problem.tsx'

/** What a person must be told on whatever page they are. */
export function Notices() {
  const { queries } = useApi()
  const { connection } = useLive()
  const { data: endpoint } = useQuery(queries.endpoint)
  const [knownClient, setKnownClient] = useState<string | null>(null)
  const { stop } = useEndpointSwitch()
  const publicClient = endpoint?.publicClient ?? null
  const problem = endpoint?.problem ?? null
  const { data: settings } = useQuery(queries.settings)
  return (
    <>
      {connection === 'lost' && (
        <div role="alert" className={styles.notice}>
          <div>
            The app does not answer, so what is shown may be old. Is it still running? This page goes on
            asking.
          </div>
        </div>
      )}
      {connection === 'refused' && (
        <div role="alert" className={styles.notice}>
          <div>The app was started anew since, with another token. Open the address that it printed.</div>
        </div>
      )}
      <SaveProblem known={problem} />
      <FileNotice />
      {problem !== null && (
        <div role="alert" className={styles.notice}>
          <div>The endpoint is not running. {problem}</div>
        </div>
      )}
      {endpoint?.notes.map((note) => (
        <div key={note} className={styles.notice}>
          <div>{note}</div>
        </div>
      ))}
      {settings?.interfaces.check === false && (
        <div className={styles.notice}>
          <div>
            The interface checks are off: a staff login lets users in, too, as members of an administrators’
            team, and staff where they may not. Switch them on in <Link href="/settings">Settings</Link>.
          </div>
        </div>
      )}
      {publicClient !== null && publicClient !== knownClient && (
        <div role="alert" className={styles.notice}>
          <div>{publicClientWarning(publicClient)}</div>
          <Button
            onClick={() => {
              stop.mutate()
            }}
          >
            Stop endpoint now
          </Button>
          <Button
            onClick={() => {
              setKnownClient(publicClient)
            }}
          >
            It is a test helpdesk
          </Button>
        </div>
      )}
    </>
  )
}
