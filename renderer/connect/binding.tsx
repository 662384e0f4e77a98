import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { bindingFor } from '../../shared/connect/binding.ts'
import type { ConnectionPlan } from '../../shared/connect/connection-plan.ts'
import type { EndpointState } from '../../shared/contract/endpoint.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { useEndpointSwitch } from '../live/use-endpoint-switch.ts'
import styles from './connect.module.css'
import { OpenDialog } from './open-dialog.tsx'

/** Where the endpoint listens, and a button that makes it just what the helpdesk needs. */
export function Binding({ plan, endpoint }: { plan: ConnectionPlan; endpoint: EndpointState }) {
  const { client } = useApi()
  const [asking, setAsking] = useState(false)
  const bind = useMutation({
    mutationFn: async (hosts: string[]) => {
      await client.settings.change({ endpoint: { hosts } })
      await client.endpoint.start()
    },
  })
  const { start } = useEndpointSwitch()
  if (plan.problem !== null) return null

  const runs = endpoint.state === 'running'
  const { missing, opening, needless } = bindingFor(plan, endpoint.hosts)
  const apply = () => {
    setAsking(false)
    bind.mutate(plan.hosts)
  }
  return (
    <div className={styles.binding}>
      {!runs ? (
        <>
          <p>The endpoint is not running, so nothing can arrive.</p>
          <Button
            loading={start.isPending}
            onClick={() => {
              start.mutate()
            }}
          >
            Start it
          </Button>
        </>
      ) : missing.length > 0 ? (
        <>
          <p>
            The endpoint listens on {endpoint.hosts.join(' and ')}. The helpdesk reaches this computer at{' '}
            {missing.join(', ')}, so it must listen there, too.
          </p>
          <Button
            variant="filled"
            loading={bind.isPending}
            onClick={() => {
              if (opening.length > 0) setAsking(true)
              else apply()
            }}
          >
            Listen on {missing.join(', ')}
          </Button>
        </>
      ) : needless.length > 0 ? (
        <>
          <p>
            The endpoint listens on {endpoint.hosts.join(' and ')}, which is more than this helpdesk needs.
          </p>
          <Button loading={bind.isPending} onClick={apply}>
            Stop listening on {needless.join(', ')}
          </Button>
        </>
      ) : (
        <p>
          <span className={styles.good}>✓</span> The endpoint listens on {endpoint.hosts.join(' and ')}, which
          is just what this needs.
        </p>
      )}
      {bind.isError && (
        <p role="alert" className={styles.problem}>
          {problemOf(bind.error)}
        </p>
      )}
      {start.isError && (
        <p role="alert" className={styles.problem}>
          {problemOf(start.error)}
        </p>
      )}
      <OpenDialog
        addresses={asking ? opening : undefined}
        onCancel={() => {
          setAsking(false)
        }}
        onConfirm={apply}
      />
    </div>
  )
}
