import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import { loginErrors, type LoginError } from '../../shared/verdict/errors.ts'
import { SearchField } from '../grid/search-field.tsx'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { usePlay } from '../scenarios/use-play.ts'
import styles from './errors.module.css'
import { searchedIn, shownAtForm } from './error-text.ts'

const errors: readonly [id: string, error: LoginError][] = Object.entries(loginErrors)

const kindWords: Record<Kind, string> = { user: 'User', staff: 'Staff' }

/** Everything that a person can be shown instead of being logged in: what it means, what brings it about, an example. */
export function ErrorsPage() {
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const wanted = search.trim().toLowerCase()
  const found = errors.filter(([, error]) => searchedIn(error).includes(wanted))
  return (
    <>
      <div className="bar">
        <h1>Errors</h1>
        <span role="status" className="quiet">
          {found.length} of {errors.length}
        </span>
        <SearchField label="Search errors" value={search} onChange={setSearch} ref={field} grid={list} />
      </div>
      <div ref={list} tabIndex={0} role="region" aria-label="Errors" className={styles.list}>
        {found.length === 0 ? (
          <p className={styles.none}>
            No error holds “{search}”. Where the helpdesk shows another text, it is the reply’s own message.
          </p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">The login form shows</th>
                <th scope="col">What it means, and what brings it about</th>
                <th scope="col">Error log of the helpdesk</th>
              </tr>
            </thead>
            <tbody>
              {found.map(([id, error]) => (
                <ErrorRow key={id} id={id} error={error} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}

function ErrorRow({ id, error }: { id: string; error: LoginError }) {
  const { kinds, text, meaning, causes, preset } = error
  const shown = shownAtForm(error)
  return (
    <tr>
      <th scope="row">
        {text ? <code>{text}</code> : <i>{shown}</i>}
        <span className="quiet">{kinds.map((kind) => kindWords[kind]).join(' and ')}</span>
        <Link href={`/check-reply/${id}`} aria-label={`Check an example of ${shown}`}>
          Check an example
        </Link>
      </th>
      <td>
        <p>{meaning}</p>
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
        <MadeBy preset={preset} />
      </td>
      <td>
        <LogLines error={error} />
      </td>
    </tr>
  )
}

/** The preset that makes an error, active at one click. */
function MadeBy({ preset }: Pick<LoginError, 'preset'>) {
  const { queries } = useApi()
  const { data: active } = useQuery(queries.activeScenario)
  const play = usePlay()
  const isActive = active?.id === null && active.name === preset
  return (
    <>
      <p className={styles.preset}>
        Made by the preset “{preset}”.
        {isActive ? (
          <span className={styles.active}>● Active</span>
        ) : (
          <Button
            size="compact-xs"
            loading={play.isPending}
            aria-label={`Activate ${preset}`}
            onClick={() => {
              play.mutate({ name: preset })
            }}
          >
            Activate
          </Button>
        )}
      </p>
      {play.error && <p role="alert">{problemOf(play.error)}</p>}
    </>
  )
}

function LogLines({ error: { log, kinds } }: { error: LoginError }) {
  if (log === undefined) return <span className="quiet">Nothing</span>
  return kinds.map((kind) => (
    <p key={kind}>
      {kinds.length > 1 && <span className="quiet">{kindWords[kind]}: </span>}
      <code>{log[kind]}</code>
    </p>
  ))
}
