import type { ReactNode } from 'react'
import type { Outcome } from '../../shared/scenarios/decide.ts'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { listed, shortened } from '../../shared/verdict/quote.ts'
import { AccountTable } from './account-table.tsx'
import { Said } from './said.tsx'
import { VerdictLine } from './verdict-line.tsx'
import styles from './verdict.module.css'

/** The most characters of a text that are shown; a message may have millions. */
const longest = 10_000

/**
 * What a helpdesk makes of a reply: the decision, what the person sees, why, and what it leaves behind.
 *
 * @param meant what was meant to happen, where that is known; else the reply says it
 */
export function VerdictView({ verdict, meant }: { verdict: Verdict; meant?: Outcome }) {
  const { organizations, log, reasons, depends, line, missing } = verdict
  return (
    <div className={styles.verdict}>
      <p className={styles.decision}>
        <VerdictLine verdict={verdict} {...(meant && { meant })} />
      </p>
      {line !== null && (
        <p className={styles.wrong}>Line {line.toLocaleString('en')} is the first that is no XML.</p>
      )}
      {missing.length > 0 && (
        <p className={styles.wrong}>
          Missing: <b>{listed(missing)}</b>
        </p>
      )}
      <Part title="Login form">{formOf(verdict)}</Part>
      <Part title="Reasons">
        <ol>
          {reasons.map((reason, at) => (
            <li key={at}>
              <Said text={reason} />
            </li>
          ))}
        </ol>
      </Part>
      <Part title="Account">
        <AccountTable verdict={verdict} />
      </Part>
      {organizations.length > 0 && (
        <Part title="Organizations">
          <p>Created in the helpdesk{verdict.ok ? '' : ', and left behind'}:</p>
          <ul>
            {organizations.map(({ name, type }) => (
              <li key={name}>
                <b>{shortened(name, longest)}</b> ({type})
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Error log">
        {log.length === 0 ? <p className="quiet">Nothing is written.</p> : <pre>{log.join('\n')}</pre>}
      </Part>
      {depends.length > 0 && (
        <Part title="Depends on">
          <dl>
            {depends.map(({ on, assumed }) => (
              <div key={on}>
                <dt>{capitalized(on)}</dt>
                <dd>Assumed: {assumed}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What the person at the login form sees. */
function formOf({ ok, error, exception }: Verdict): ReactNode {
  if (ok) return <p>The person is logged in.</p>
  if (exception) return <p>An exception page is shown in its place.</p>
  if (error === null || error === '') return <p>It is shown again, with no reason.</p>
  return (
    <>
      <pre>{error.slice(0, longest)}</pre>
      {error.length > longest && (
        <p className="quiet">
          These are the first {longest.toLocaleString('en')} of {error.length.toLocaleString('en')}{' '}
          characters.
        </p>
      )}
    </>
  )
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
