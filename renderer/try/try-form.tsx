import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { staffInterfaces } from '../../shared/loginshare/interfaces.ts'
import formStyles from '../form/form.module.css'
import { KindChoice } from '../form/kind-choice.tsx'
import { PasswordField } from '../form/password-field.tsx'
import { useApi } from '../live/api.tsx'
import { ofKind, type LoginValues } from './login-values.ts'
import { PersonSelect } from './person-select.tsx'
import styles from './try.module.css'

interface TryFormProps {
  values: LoginValues
  onChange: (values: LoginValues) => void
  /** What was refused, by field. */
  problems: readonly FieldProblem[]
  /** What went wrong otherwise. */
  problem: string | undefined
  isRunning: boolean
  onSubmit: () => void
  onStop: () => void
}

/** Who logs in, from where, and which LoginShare is asked. What is typed here is kept nowhere else. */
export function TryForm({ values, onChange, problems, problem, isRunning, onSubmit, onStop }: TryFormProps) {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  const goesTo = useId()
  const set = (change: Partial<LoginValues>) => {
    onChange({ ...values, ...change })
  }
  const field = (name: 'url' | 'username' | 'ipaddress', label: string) => ({
    label,
    value: values[name],
    error: errorOf(problems, name, label),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      set({ [name]: currentTarget.value })
    },
    autoComplete: 'off',
    spellCheck: false,
  })
  const own = values.kind === 'staff' ? endpoint.staffUrl : endpoint.url
  return (
    <form
      aria-label="Login"
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) onSubmit()
      }}
    >
      <KindChoice
        value={values.kind}
        onChange={(kind) => {
          onChange(ofKind(values, kind))
        }}
      />
      <Radio.Group
        label="Where to"
        value={values.where}
        onChange={(where) => {
          set({ where: where === 'url' ? 'url' : 'mock' })
        }}
      >
        <div className={formStyles.choices}>
          <Radio value="mock" label="This mock" />
          <Radio value="url" label="Another URL" />
        </div>
      </Radio.Group>
      {values.where === 'url' && (
        <TextInput
          {...field('url', 'LoginShare URL')}
          placeholder="https://intranet.example/loginshare.php"
        />
      )}
      <PersonSelect
        kind={values.kind}
        username={values.username}
        onPick={({ username, password }) => {
          set({ username, password })
        }}
      />
      <TextInput {...field('username', 'Username')} />
      <PasswordField
        value={values.password}
        error={errorOf(problems, 'password', 'Password')}
        onChange={(password) => {
          set({ password })
        }}
      />
      <TextInput {...field('ipaddress', 'IP address of the person')} />
      <NativeSelect
        label="Interface"
        value={values.interface}
        data={[
          ...(values.kind === 'user' ? [{ value: '', label: 'Not sent, as usual for users' }] : []),
          ...staffInterfaces,
        ]}
        onChange={(event) => {
          set({ interface: event.currentTarget.value })
        }}
      />
      <p id={goesTo} className={styles.goesTo}>
        {values.where === 'url' ? (
          <>
            The password goes to that URL, as from a helpdesk: a real login. Its certificate is not verified.
          </>
        ) : own === null ? (
          <>The endpoint is not running. Start it in the line on top.</>
        ) : (
          <>
            Goes to <code>{own}</code>, on this computer.
          </>
        )}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={isRunning} aria-describedby={goesTo}>
          Log in
        </Button>
        {isRunning && <Button onClick={onStop}>Stop waiting</Button>}
      </div>
      {problem !== undefined && (
        <p role="alert" className={formStyles.problem}>
          {problem}
        </p>
      )}
    </form>
  )
}

function errorOf(problems: readonly FieldProblem[], name: string, label: string): string | undefined {
  const found = problems.find(({ field }) => field === name)
  return found && `${label} ${found.message}.`
}
