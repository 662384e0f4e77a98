import { NativeSelect, Radio } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { connectionPlan, places, type Place } from '../../shared/connect/connection-plan.ts'
import { useApi } from '../live/api.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Binding } from './binding.tsx'
import styles from './connect.module.css'
import { FirstLogin } from './first-login.tsx'
import { HelpdeskSteps } from './helpdesk-steps.tsx'
import { NothingArrives } from './nothing-arrives.tsx'

const placeWords: Record<Place, string> = {
  'this computer': 'On this computer',
  container: 'In a container on this computer',
  'another machine': 'On another machine',
}

/** Gets a helpdesk connected: where to listen, what to enter there, and whether the first login arrives. */
export function ConnectPage() {
  const { queries } = useApi()
  const [{ data: addresses }, { data: app }, { data: endpoint }, { data: settings }] = useSuspenseQueries({
    queries: [queries.addresses, queries.app, queries.endpoint, queries.settings],
  })
  const [place, setPlace] = useState<Place>('this computer')
  const [chosen, setChosen] = useState<string>()
  const plan = connectionPlan({
    place,
    addresses,
    platform: app.platform,
    endpoint: { port: endpoint.port ?? settings.endpoint.port, path: settings.endpoint.path },
    chosen,
  })
  return (
    <div className={styles.page}>
      <div className={styles.text}>
        <h1>Connect my helpdesk</h1>
        <ol className={styles.steps}>
          <li>
            <Radio.Group
              label="Where does the helpdesk run?"
              value={place}
              onChange={(value) => {
                setPlace(places.find((one) => one === value) ?? 'this computer')
              }}
            >
              <div className={styles.choices}>
                {places.map((one) => (
                  <Radio key={one} value={one} label={placeWords[one]} />
                ))}
              </div>
            </Radio.Group>
            {plan.choices.length > 1 && (
              <NativeSelect
                label="Address of this computer that it can reach"
                data={plan.choices}
                value={plan.opensTo[0]}
                onChange={(event) => {
                  setChosen(event.currentTarget.value)
                }}
              />
            )}
            {plan.problem !== null && (
              <p role="alert" className={styles.problem}>
                {plan.problem}
              </p>
            )}
            <Binding plan={plan} endpoint={endpoint} />
          </li>
          {plan.extraHosts !== null && (
            <li>
              <p>
                On Linux a container does not know the name <code>host.docker.internal</code> by itself. Add
                this to the helpdesk’s service in its <code>compose.yaml</code>, and start it anew:
              </p>
              <div className={styles.copied}>
                <pre>{plan.extraHosts}</pre>
                <CopyButton value={plan.extraHosts} label="Copy lines" />
              </div>
            </li>
          )}
          <HelpdeskSteps url={plan.url} />
          <li>
            <FirstLogin />
            <NothingArrives />
          </li>
        </ol>
      </div>
    </div>
  )
}
