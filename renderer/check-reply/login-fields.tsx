import { NativeSelect, TextInput } from '@mantine/core'
import { defaultInterface, staffInterfaces } from '../../shared/loginshare/interfaces.ts'
import type { Login } from '../../shared/verdict/helpdesk.ts'
import styles from './check-reply.module.css'

/** What the helpdesk asked, as far as that counts for what it makes of the reply. */
export function LoginFields({ login, onChange }: { login: Login; onChange: (login: Login) => void }) {
  return (
    <div className={styles.fields}>
      <NativeSelect
        label="Kind"
        data={[
          { value: 'user', label: 'User' },
          { value: 'staff', label: 'Staff' },
        ]}
        value={login.kind}
        onChange={(event) => {
          const { username } = login
          onChange({ kind: event.currentTarget.value === 'staff' ? 'staff' : 'user', username })
        }}
      />
      <TextInput
        label="Username"
        autoComplete="off"
        spellCheck={false}
        value={login.username}
        onChange={(event) => {
          onChange({ ...login, username: event.currentTarget.value })
        }}
      />
      {login.kind === 'staff' && (
        <NativeSelect
          label="Interface"
          data={[...staffInterfaces]}
          value={login.interface ?? defaultInterface}
          onChange={(event) => {
            onChange({ ...login, interface: event.currentTarget.value })
          }}
        />
      )}
    </div>
  )
}
