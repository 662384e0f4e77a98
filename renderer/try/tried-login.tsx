import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { curlScript, phpScript } from '../../shared/tries/login-script.ts'
import type { Try } from '../../shared/contract/tries.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { Pairs } from '../traffic/pairs.tsx'
import { Raw } from '../traffic/raw.tsx'
import { usernameWords } from '../traffic/username.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { duration, timeOfDay } from '../ui/time.ts'
import { VerdictView } from '../verdict/verdict-view.tsx'
import { CameBack } from './came-back.tsx'
import formStyles from '../form/form.module.css'
import styles from './try.module.css'

/** A login that was tried: what the helpdesk makes of it, what came back, and what was sent. */
export function TriedLogin({ id }: { id: number }) {
  const { queries } = useApi()
  const { data: tried, error } = useQuery(queries.tried(id))
  const head = useRef<HTMLDivElement>(null)
  const isThere = tried !== undefined
  useEffect(() => {
    // In a narrow window it stands below the form.
    if (isThere) head.current?.scrollIntoView({ block: 'start' })
  }, [id, isThere])
  if (error !== null) return <p role="alert">{problemOf(error)}</p>
  if (tried === undefined) return null
  return (
    <>
      <div ref={head} className={styles.head}>
        <h2 className="cut" title={tried.username}>
          <bdi>{usernameWords(tried.username)}</bdi>, {timeOfDay(tried.time)}
        </h2>
        <CopyButton value={curlScript(tried.url, bodyOf(tried))} label="Copy as curl" />
        <CopyButton value={phpScript(tried.url, bodyOf(tried))} label="Copy as PHP" />
      </div>
      <p className="quiet">{timing(tried)}</p>
      {tried.break !== null && <p className={formStyles.problem}>{tried.break}</p>}
      {tried.notes.map((note) => (
        <p key={note} className={formStyles.problem}>
          {note}
        </p>
      ))}
      <Tabs defaultValue="verdict" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="verdict">Verdict</Tabs.Tab>
          <Tabs.Tab value="reply">Reply</Tabs.Tab>
          <Tabs.Tab value="request">Request</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="verdict" className={styles.panel}>
          <VerdictView verdict={tried.verdict} />
        </Tabs.Panel>
        <Tabs.Panel value="reply" className={styles.panel}>
          <CameBack reply={tried.reply} />
        </Tabs.Panel>
        <Tabs.Panel value="request" className={styles.panel}>
          <Pairs title="Where to" pairs={[['URL', tried.url]]} none="" />
          <Pairs title="Fields" pairs={tried.request.fields} none="" />
          <Pairs title="Headers" pairs={tried.request.headers} none="" />
          <Raw title="Raw" text={tried.request.raw} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** How long each step took, from the start. */
function timing({ timing: { connect, firstByte, total } }: Try): string {
  const steps = [
    connect === null ? 'never connected' : `connected after ${duration(connect)}`,
    firstByte === null ? 'nothing came' : `first byte after ${duration(firstByte)}`,
    `over after ${duration(total)}`,
  ]
  return steps.join(', ').replace(/^./, (first) => first.toUpperCase())
}

/** What was posted, after the head. */
function bodyOf({ request: { raw } }: Try): string {
  return raw.slice(raw.indexOf('\n\n') + 2)
}
