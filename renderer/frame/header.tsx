import { Button } from '@mantine/core'
import { clsx } from 'clsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { CopyButton } from '../ui/copy-button.tsx'
import { useApi } from '../live/api.tsx'
import { useEndpointSwitch } from '../live/use-endpoint-switch.ts'
import styles from './frame.module.css'
import { ScenarioSwitch } from './scenario-switch.tsx'
import { SaveState } from './save-state.tsx'
import { UndoButtons } from './undo.tsx'

const stateWords = { stopped: 'Stopped', starting: 'Starting…', running: 'Running', failed: 'Not running' }

/** The line on top: the endpoint, the active scenario, undo, and whether everything is saved. */
export function Header() {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  const { start, stop } = useEndpointSwitch()
  const runs = endpoint.state === 'running'
  return (
    <header className={styles.header}>
      <span className={styles.state}>
        <span className={styles.dot} data-state={endpoint.state} />
        {stateWords[endpoint.state]}
      </span>
      {endpoint.url !== null && (
        <>
          <code className={clsx('cut', styles.url)} title={endpoint.url}>
            {endpoint.url}
          </code>
          <CopyButton value={endpoint.url} label="Copy URL" />
        </>
      )}
      {runs ? (
        <Button
          onClick={() => {
            stop.mutate()
          }}
          loading={stop.isPending}
        >
          Stop endpoint
        </Button>
      ) : (
        <Button
          onClick={() => {
            start.mutate()
          }}
          loading={start.isPending || endpoint.state === 'starting'}
        >
          Start endpoint
        </Button>
      )}
      <span className={styles.space} />
      <ScenarioSwitch />
      <SaveState />
      <UndoButtons />
    </header>
  )
}
