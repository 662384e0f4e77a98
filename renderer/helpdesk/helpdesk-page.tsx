import { Tabs } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { leave } from '../leave-guard.ts'
import { useApi } from '../live/api.tsx'
import { helpdeskPageParts } from '../settings/settings-fields.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { staffAccounts, userAccounts } from './account-ui.ts'
import { AccountsList } from './accounts-list.tsx'
import styles from './helpdesk.module.css'

const knows = '/helpdesk/knows'

/** What the helpdesk knows, by which every verdict is made: the accounts that logins left, its groups, teams and switches. */
export function HelpdeskPage() {
  const { queries } = useApi()
  const { data: gathered } = useQuery(queries.helpdesk)
  const [address, go] = useLocation()
  const open = [knows, staffAccounts.path].find((path) => address.startsWith(path)) ?? userAccounts.path
  const count = (number = 0) => number.toLocaleString('en')
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Helpdesk</h1>
        <Tabs
          value={open}
          onChange={(path) => {
            if (path !== null)
              leave(() => {
                go(path)
              })
          }}
        >
          <Tabs.List aria-label="What the helpdesk knows">
            <Tabs.Tab value={userAccounts.path}>Accounts ({count(gathered?.accounts)})</Tabs.Tab>
            <Tabs.Tab value={staffAccounts.path}>Staff accounts ({count(gathered?.staff)})</Tabs.Tab>
            <Tabs.Tab value={knows}>Groups, teams, switches</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      </div>
      {open === knows ? (
        <Knows />
      ) : (
        <AccountsList key={open} ui={open === userAccounts.path ? userAccounts : staffAccounts} />
      )}
    </div>
  )
}

/** What it knows before anybody logs in, and the organizations that logins have left in it. */
function Knows() {
  const { client, queries } = useApi()
  const { data: settings } = useSuspenseQuery(queries.settings)
  const { data: gathered } = useQuery(queries.helpdesk)
  const { data: left } = useQuery({
    queryKey: ['left organizations', gathered?.organizations],
    queryFn: async () => (await client.helpdesk.organizations.list({})).items,
    gcTime: 0,
  })
  return (
    <div className={styles.knows}>
      <SettingsForm label="What the helpdesk knows" settings={settings} parts={helpdeskPageParts} />
      <section aria-label="Left behind by logins">
        <h2>Left behind by logins</h2>
        {left === undefined || left.length === 0 ? (
          <p className="quiet">No organizations. A login that names one that is not there creates it.</p>
        ) : (
          <ul>
            {left.map(({ name, type }) => (
              <li key={name}>
                {name} ({type})
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
