import { NativeSelect, TextInput } from '@mantine/core'
import { staffInterfaces } from '../../shared/loginshare/interfaces.ts'
import { PasswordField } from '../form/password-field.tsx'
import { ofKind, type LoginValues } from '../try/login-values.ts'
import { PersonSelect } from '../try/person-select.tsx'
import styles from './scenarios.module.css'

interface PreviewLoginProps {
  values: LoginValues
  onChange: (values: LoginValues) => void
}

/** The login that is previewed. Nothing of it is kept. */
export function PreviewLogin({ values, onChange }: PreviewLoginProps) {
  const set = (change: Partial<LoginValues>) => {
    onChange({ ...values, ...change })
  }
  const text = (name: 'username' | 'ipaddress', label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      spellCheck={false}
      value={values[name]}
      onChange={(event) => {
        set({ [name]: event.currentTarget.value })
      }}
    />
  )
  return (
    <div role="group" aria-label="Login" className={styles.login}>
      <NativeSelect
        label="Kind"
        value={values.kind}
        data={[
          { value: 'user', label: 'User' },
          { value: 'staff', label: 'Staff member' },
        ]}
        onChange={(event) => {
          onChange(ofKind(values, event.currentTarget.value === 'staff' ? 'staff' : 'user'))
        }}
      />
      <PersonSelect
        kind={values.kind}
        username={values.username}
        onPick={({ username, password }) => {
          set({ username, password })
        }}
      />
      {text('username', 'Username')}
      <PasswordField
        value={values.password}
        onChange={(password) => {
          set({ password })
        }}
      />
      {text('ipaddress', 'IP address of the person')}
      <NativeSelect
        label="Interface"
        value={values.interface}
        data={[{ value: '', label: 'Not sent' }, ...staffInterfaces]}
        onChange={(event) => {
          set({ interface: event.currentTarget.value })
        }}
      />
    </div>
  )
}
