import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { exampleIdOf, exampleReply, type ExampleId } from '../../shared/verdict/example-replies.ts'
import type { Login } from '../../shared/verdict/helpdesk.ts'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import { problemOf } from '../live/problem-of.ts'
import { useWorld } from '../live/use-world.ts'
import { VerdictView } from '../verdict/verdict-view.tsx'
import styles from './check-reply.module.css'
import { LoginFields } from './login-fields.tsx'
import { NumberedReply } from './numbered-reply.tsx'
import { ReplyInput } from './reply-input.tsx'
import { writtenSource, type Source } from './source.ts'
import { useVerdict } from './use-verdict.ts'

/** What one can start from, apart from the examples on the page Errors. */
const starts: readonly [id: ExampleId, label: string][] = [
  ['good-user', 'A good reply'],
  ['good-staff', 'A good one for staff'],
  ['message', 'A refusal'],
  ['no-result', 'The documentation’s misprint'],
]

/** Judges a reply from anywhere: `/check-reply`, and with an example in it `/check-reply/no-emails`. */
export function CheckReplyPage() {
  const [address] = useLocation()
  return <CheckReply key={address} example={exampleIdOf(address.split('/')[2] ?? '')} />
}

interface Checked {
  source: Source | undefined
  login: Login
}

const nothing: Checked = { source: undefined, login: { kind: 'user', username: '' } }

/** What was checked last is there again when one comes back from another page. */
const keptAs = ['checked reply']

function CheckReply({ example }: { example: ExampleId | undefined }) {
  const world = useWorld()
  const queryClient = useQueryClient()
  const fromExample = (id: ExampleId): Checked => {
    const { login, body } = exampleReply(id, world)
    return { source: writtenSource(body), login }
  }
  const [{ source, login }, setChecked] = useState(() =>
    example === undefined ? (queryClient.getQueryData<Checked>(keptAs) ?? nothing) : fromExample(example),
  )
  const check = (checked: Checked) => {
    setChecked(checked)
    queryClient.setQueryData(keptAs, checked)
  }
  const { data: verdict, error, isFetching } = useVerdict(source, login)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Check a reply</h1>
        <div role="group" aria-label="Start from an example" className={styles.row}>
          {starts.map(([id, label]) => (
            <Button
              key={id}
              onClick={() => {
                check(fromExample(id))
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.parts}>
          <LoginFields
            login={login}
            onChange={(next) => {
              check({ source, login: next })
            }}
          />
          <ReplyInput
            source={source}
            onChange={(next) => {
              check({ source: next, login })
            }}
          />
          {source !== undefined && source.text !== '' && (
            <NumberedReply text={source.text} line={verdict?.line ?? null} />
          )}
        </div>
        <section aria-label="Verdict" aria-busy={isFetching} className={styles.parts}>
          {error && <p role="alert">{problemOf(error)}</p>}
          {source === undefined && (
            <p>
              Paste a reply, drop a file, or start from an example. What the helpdesk would make of it is said
              here. The page <Link href="/errors">Errors</Link> has an example of each way to be refused.
            </p>
          )}
          {source !== undefined && verdict !== undefined && !error && (
            <>
              <p role="status" className="for-screen-readers">
                {verdictWords(verdict)}.
              </p>
              <VerdictView verdict={verdict} />
            </>
          )}
        </section>
      </div>
    </div>
  )
}
