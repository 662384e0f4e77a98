import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'
import styles from './connect.module.css'

/** Why no login arrives, the likeliest reason first. */
export function NothingArrives() {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  return (
    <details className={styles.reasons}>
      <summary>Nothing arrives?</summary>
      <ol>
        <li>
          “Use LoginShare to authenticate users” is off in the template group whose page you log in at
          (Templates › the group › General). Each group has a switch of its own.
        </li>
        <li>
          “Enable external authentication for users” is not on “Yes” (Users › LoginShare), or was not saved.
        </li>
        <li>
          The helpdesk runs elsewhere than chosen above. It is its server that sends the login, so{' '}
          <code>localhost</code> in the URL means the helpdesk’s machine or container.
        </li>
        <li>
          A firewall between the helpdesk and this computer does not let it through. Open the URL from the
          helpdesk’s machine, for example with <code>curl</code>: it must answer “LoginShare Mock is running”.
        </li>
        <li>
          The login form refused it without asking: with an empty username or password, or with HTML in the
          username, nothing is sent.
        </li>
        <li>It is a staff login. Those have a setting of their own, under Staff › LoginShare.</li>
        {endpoint.state !== 'running' && <li>The endpoint is not running: start it in the line on top.</li>}
      </ol>
    </details>
  )
}
