import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { shortened } from '../../shared/verdict/quote.ts'
import { isNewAccount } from '../../shared/verdict/verdict-words.ts'
import { accountRows, accountSentence, type Value } from './account-rows.ts'
import styles from './verdict.module.css'

/** The most characters of a value that are shown; a reply may have millions. */
const longest = 1000

/** The most e-mail addresses that are shown of an account. */
const mostItems = 20

/** The account that a login creates or changes: every field before and after it. */
export function AccountTable({ verdict }: { verdict: Verdict }) {
  const rows = accountRows(verdict)
  if (rows.length === 0) return <p className="quiet">None is created or changed.</p>
  const isNew = isNewAccount(verdict)
  return (
    <>
      <p>{accountSentence(verdict)}</p>
      <table className={styles.account}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {!isNew && <th scope="col">Before</th>}
            <th scope="col">{isNew ? 'Value' : 'After'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after, changed }) => (
            <tr key={label} data-changed={(changed && !isNew) || undefined}>
              <th scope="row">{label}</th>
              {!isNew && <td>{shown(before)}</td>}
              <td>{changed || isNew ? shown(after) : <span className="quiet">as before</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function shown(value: Value) {
  if (value === null) return <span className="quiet">none</span>
  if (value === '' || value.length === 0) return <span className="quiet">empty</span>
  if (typeof value === 'string') return shortened(value, longest)
  const more = value.length - mostItems
  return [...value.slice(0, mostItems), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])].join(
    '\n',
  )
}
