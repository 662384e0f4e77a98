import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { commonInterfaces } from '../../shared/loginshare/interfaces.ts'
import { KindChoice } from '../form/kind-choice.tsx'
import { PasswordField } from '../form/password-field.tsx'
import styles from './check-script.module.css'
import { errorOf, type CheckField, type CheckValues } from './check-values.ts'

interface CheckFormProps {
  values: CheckValues
  /** The mock's own URL for the chosen kind; empty while it does not run. */
  ownUrl: string
  onChange: (values: CheckValues) => void
  problems: readonly FieldProblem[]
  isRunning: boolean
  onSubmit: () => void
  onCancel: () => void
}

type TextName = 'username' | 'badUsername' | 'email'

/** Which script is checked, and with whom. */
export function CheckForm(props: CheckFormProps) {
  const { values, ownUrl, onChange, problems, isRunning, onSubmit, onCancel } = props
  const check = useRef<HTMLButtonElement>(null)
  const set = (change: Partial<CheckValues>) => {
    onChange({ ...values, ...change })
  }
  const text = (name: TextName, label: string, field: CheckField) => ({
    label,
    value: values[name],
    error: errorOf(problems, field),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      set({ [name]: currentTarget.value })
    },
    autoComplete: 'off',
    spellCheck: false,
  })
  return (
    <form
      aria-label="Script"
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
          set({ kind })
        }}
      />
      <TextInput
        label="LoginShare URL"
        description="The mock’s own, until you type another."
        value={values.url ?? ownUrl}
        error={errorOf(problems, 'url')}
        onChange={(event) => {
          set({ url: event.currentTarget.value })
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Part title="A login that works">
        <div className={styles.pair}>
          <TextInput {...text('username', 'Username', 'good.username')} />
          <PasswordField
            value={values.password}
            error={errorOf(problems, 'good.password')}
            onChange={(password) => {
              set({ password })
            }}
          />
        </div>
        <TextInput {...text('email', 'E-mail address that works, too', 'email')} placeholder="None" />
        {values.kind === 'staff' && (
          <Checkbox.Group
            label="Interfaces that this staff member may log in to"
            value={[...values.interfaces]}
            error={errorOf(problems, 'interfaces')}
            onChange={(interfaces) => {
              set({ interfaces: commonInterfaces.filter((name) => interfaces.includes(name)) })
            }}
          >
            <Group gap="xs" mt={4}>
              {commonInterfaces.map((name) => (
                <Checkbox key={name} value={name} label={name} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
      </Part>
      <Part title="A login that must fail">
        <div className={styles.pair}>
          <TextInput
            {...text('badUsername', 'Username', 'bad.username')}
            error={errorOf(problems, 'bad.username') ?? errorOf(problems, 'bad')}
            placeholder="The same"
          />
          <PasswordField
            show="Show the password that must fail"
            value={values.badPassword}
            error={errorOf(problems, 'bad.password')}
            onChange={(badPassword) => {
              set({ badPassword })
            }}
          />
        </div>
        <p className="quiet">Left empty: the username above, with a wrong password.</p>
      </Part>
      <Textarea
        label={values.kind === 'user' ? 'User groups of the helpdesk' : 'Teams of the helpdesk'}
        description="One a line. Left empty, whatever the script names is taken to be there."
        value={values.groups}
        error={errorOf(problems, 'groups')}
        onChange={(event) => {
          set({ groups: event.currentTarget.value })
        }}
        autosize
        minRows={1}
        maxRows={6}
        spellCheck={false}
      />
      <div className={styles.actions}>
        {/* It keeps the focus, so it is not taken out of reach. */}
        <Button
          ref={check}
          type="submit"
          variant="filled"
          aria-disabled={isRunning}
          data-disabled={isRunning || undefined}
        >
          Check
        </Button>
        {isRunning && (
          <Button
            onClick={() => {
              onCancel()
              check.current?.focus()
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
