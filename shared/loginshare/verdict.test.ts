import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { helpdeskSchema } from '../verdict/helpdesk.ts'
import { apply, emptyHelpdesk, read, type Login, type Verdict } from './verdict.ts'

/** A line of `replies.jsonl`: a reply, the accounts that were there before, and what a helpdesk made of it. */
interface Recorded extends Omit<Login, 'username'> {
  id: string
  /** Base64. */
  body: string
  accounts?: object[]
  staff?: object[]
  ok: boolean
  error: string | null
  exception: boolean
  log: string[]
  organizations: object[]
  account?: object
}

const file = new URL('../../e2e/fixtures/replies.jsonl', import.meta.url)
const recorded = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded)

/** The helpdesk that these replies were judged by. */
function helpdeskOf({ accounts = [], staff = [] }: Recorded) {
  return helpdeskSchema.parse({
    ...emptyHelpdesk,
    userGroups: ['Registered', 'VIP'],
    teams: ['Staff', 'Administrator'],
    administratorTeams: ['Administrator'],
    accounts,
    staff,
  })
}

test.each(recorded.map((reply) => [reply.id, reply] as const))(
  'A helpdesk judged it so: %s',
  async (_, reply) => {
    const reading = read(Buffer.from(reply.body, 'base64'), await loadLibxml2())
    const verdict: Partial<Verdict> = apply(reading, { ...reply, username: 'jdoe' }, helpdeskOf(reply))
    const { ok, error, exception, log, organizations, account } = verdict
    expect({ ok, error, exception, log, organizations, account }).toEqual({
      ok: reply.ok,
      error: reply.error,
      exception: reply.exception,
      log: reply.log,
      organizations: reply.organizations,
      account: reply.account,
    })
    expect(verdict.reasons).not.toEqual([])
  },
)
