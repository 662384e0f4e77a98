import { staffFields, userFields } from '../../shared/loginshare/fields.ts'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import styles from './verdict.module.css'

type Value = Verdict['changes'][number]['after']

interface Row {
  field: string
  before: Value
  after: Value
  changed: boolean
}

/** The most e-mail addresses that are shown of an account. */
const mostItems = 20

/** The account that a login creates or changes: every field before and after it. */
export function AccountTable({ verdict }: { verdict: Verdict }) {
  const rows = rowsOf(verdict)
  if (rows.length === 0) return <p className="quiet">None is created or changed.</p>
  const isNew = (verdict.account ?? verdict.staffAccount)?.new === true
  return (
    <>
      <p>{sentence(verdict, isNew)}</p>
      <table className={styles.account}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {!isNew && <th scope="col">Before</th>}
            <th scope="col">{isNew ? 'Value' : 'After'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, before, after, changed }) => (
            <tr key={field} data-changed={(changed && !isNew) || undefined}>
              <th scope="row">{labelOf(field)}</th>
              {!isNew && <td>{shown(before)}</td>}
              <td>{changed || isNew ? shown(after) : <span className="quiet">as before</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function sentence({ ok, changes }: Verdict, isNew: boolean): string {
  if (isNew) return 'A new account is created.'
  if (!ok) return 'An account was changed before the login failed.'
  return changes.length === 0
    ? 'An account was there; nothing in it changes.'
    : 'An account was there; it changes.'
}

/** All fields of the account; of one in a login that failed, those that have changed. */
function rowsOf({ account, staffAccount, changes }: Verdict): Row[] {
  const whole = account ?? staffAccount
  if (whole === undefined) return changes.map((change) => ({ ...change, changed: true }))
  const { new: _, index: __, ...fields } = whole
  return Object.entries<Value>(fields).map(([field, after]) => {
    const change = changes.find((one) => one.field === field)
    return {
      field,
      before: change === undefined ? after : change.before,
      after,
      changed: change !== undefined,
    }
  })
}

/** What the forms call it, too. */
function labelOf(field: string): string {
  if (field === 'username') return 'Username'
  return [...userFields, ...staffFields].find(({ element }) => element === field)?.label ?? field
}

function shown(value: Value) {
  if (value === null) return <span className="quiet">none</span>
  if (value === '' || value.length === 0) return <span className="quiet">empty</span>
  if (typeof value === 'string') return value
  const more = value.length - mostItems
  return [...value.slice(0, mostItems), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])].join(
    '\n',
  )
}
