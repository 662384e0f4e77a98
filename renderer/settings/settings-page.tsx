import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../live/api.tsx'
import { Files } from './files.tsx'
import { PostedPasswords } from './posted-passwords.tsx'
import { settingsPageParts } from './settings-fields.ts'
import { SettingsForm } from './settings-form.tsx'
import styles from './settings.module.css'

/** Where the endpoint listens, what refused people read, how much is kept, and where the files are. */
export function SettingsPage() {
  const { queries } = useApi()
  const { data: settings } = useSuspenseQuery(queries.settings)
  const [, go] = useLocation()
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Settings</h1>
        <Button
          onClick={() => {
            go('/connect')
          }}
        >
          Connect my helpdesk
        </Button>
      </div>
      <SettingsForm label="Settings" settings={settings} parts={settingsPageParts} />
      <PostedPasswords />
      <Files />
    </div>
  )
}
