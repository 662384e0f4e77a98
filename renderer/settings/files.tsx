import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './settings.module.css'

/** Where things are: files, and the door for scripts. */
export function Files() {
  const { queries } = useApi()
  const { data: app } = useSuspenseQuery(queries.app)
  const lines = [
    ['Workspace', app.workspace, 'Everything that is edited here, test passwords in the clear.', 'Copy path'],
    ['State', app.state, 'What the app itself gathers; not for version control.', 'Copy folder'],
    ...(app.control === null
      ? []
      : [
          ['Control door', `${app.control.url}/api/v1`, 'The API for scripts.', 'Copy API URL'],
          [
            'Token',
            app.control.token,
            'For scripts: Authorization: Bearer TOKEN. New at every start.',
            'Copy token',
          ],
        ]),
  ] as [string, string, string, string][]
  return (
    <section aria-label="Files and API" className={styles.section}>
      <h2>Files and API</h2>
      <dl className={styles.files}>
        {lines.map(([name, value, help, label]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{name === 'Token' ? '•'.repeat(16) : value}</code>
              <p className="quiet">{help}</p>
            </dd>
            <dd>
              <CopyButton value={value} label={label} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">LoginShare Mock {app.version}</p>
    </section>
  )
}
