import { Button, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { PasswordField } from '../form/password-field.tsx'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { useTry } from '../try/use-try.ts'
import { Card } from './card.tsx'
import { isOwnWindow } from './open-login-form.ts'
import styles from './login-form.module.css'

/** A helpdesk's plain login form, played by the mock: shows the person whom it lets in, or the helpdesk's own error. */
export function LoginForm() {
  const { queries } = useApi()
  const { data: endpoint } = useQuery(queries.endpoint)
  const [kind, setKind] = useState<Kind>('user')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [verdict, setVerdict] = useState<Verdict>()
  const [lacks, setLacks] = useState(false)
  const again = useRef<HTMLInputElement>(null)
  const { run } = useTry((tried) => {
    setVerdict(tried.verdict)
    setPassword('')
    if (!tried.verdict.ok) again.current?.focus()
  })
  useEffect(() => {
    const { title } = document
    document.title = 'Login form'
    return () => {
      document.title = title
    }
  }, [])
  const url = kind === 'staff' ? endpoint?.staffUrl : endpoint?.url
  const error = run.error === null ? verdict && errorOf(verdict) : problemOf(run.error)
  return (
    <main className={styles.window}>
      {verdict?.ok === true ? (
        <Card
          verdict={verdict}
          onLeave={() => {
            setVerdict(undefined)
            setUsername('')
          }}
        />
      ) : (
        <form
          aria-label="Login"
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setVerdict(undefined)
            // A helpdesk's form sends no request then, either.
            setLacks(username === '' || password === '')
            if (username !== '' && password !== '') run.mutate({ kind, username, password })
          }}
        >
          <h1>{kind === 'staff' ? 'Staff login' : 'Login'}</h1>
          <div className={styles.said} role="alert">
            {lacks ? 'Enter a username and a password.' : error}
          </div>
          <TextInput
            size="lg"
            label="Username"
            autoFocus
            value={username}
            onChange={(event) => {
              setUsername(event.currentTarget.value)
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <PasswordField ref={again} size="lg" value={password} onChange={setPassword} />
          <Button type="submit" size="lg" variant="filled" loading={run.isPending}>
            Log in
          </Button>
        </form>
      )}
      <footer className={styles.foot}>
        <Radio.Group
          aria-label="Who logs in"
          value={kind}
          onChange={(value) => {
            setKind(value === 'staff' ? 'staff' : 'user')
            setVerdict(undefined)
            setLacks(false)
            run.reset()
          }}
        >
          <div className={styles.choices}>
            <Radio value="user" label="User" />
            <Radio value="staff" label="Staff" />
          </div>
        </Radio.Group>
        <p>
          {url === null || url === undefined
            ? 'The endpoint of LoginShare Mock is not running, so nobody can log in.'
            : `LoginShare Mock plays the helpdesk here; it asks ${url}.`}
        </p>
        {!isOwnWindow() && <a href="#/try">Back to Try a login</a>}
      </footer>
    </main>
  )
}

/** What the form shows. */
function errorOf({ error, exception }: Verdict): string {
  if (exception) return 'The helpdesk shows an exception page here.'
  return error === null || error.trim() === ''
    ? 'The helpdesk lets nobody in here, and gives no reason.'
    : error
}
