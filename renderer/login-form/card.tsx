import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import styles from './login-form.module.css'

/** Somebody who is logged in, as the helpdesk has them. */
export function Card({ verdict, onLeave }: { verdict: Verdict; onLeave: () => void }) {
  const { name, isNew, lines } = cardOf(verdict)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <section className={styles.form} aria-label="Logged in">
      <p className={styles.ok}>
        <span aria-hidden>✓</span> Logged in{isNew && ', with a new account'}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <dl className={styles.card}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="lg" onClick={onLeave}>
        Log out
      </Button>
    </section>
  )
}

function cardOf({ account, staffAccount }: Verdict) {
  const lines: [label: string, value: string | null | undefined][] =
    account !== undefined
      ? [
          ['Group', account.usergroup],
          ['Organization', account.organization ?? 'none'],
          ['E-mail', account.emails.join('\n')],
          ['Designation', account.designation],
          ['Phone', account.phone],
        ]
      : [
          ['Team', staffAccount?.team],
          ['Username', staffAccount?.username],
          ['E-mail', staffAccount?.email],
          ['Designation', staffAccount?.designation],
          ['Mobile number', staffAccount?.mobilenumber],
          ['Signature', staffAccount?.signature],
        ]
  return {
    name: account?.fullname ?? `${staffAccount?.firstname ?? ''} ${staffAccount?.lastname ?? ''}`.trim(),
    isNew: (account ?? staffAccount)?.new === true,
    lines: lines.filter(([, value]) => value !== undefined && value !== null && value !== ''),
  }
}
