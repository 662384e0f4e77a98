import { expect, test } from 'vitest'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { apply, read } from '../shared/loginshare/verdict.ts'
import { judgeWithPhp, type Judged, type Told } from './php/judge.ts'
import { recordedReplies } from './recorded-replies.ts'
import { generateReplies } from './replies/generate.ts'

/** How many replies a run judges. */
const count = 5000

/** The outcomes that must all be seen, and the share that each must have. */
const outcomes = ['logged in', '1', '2', '0 with a message', '5', 'No Emails', 'Invalid Group']
const leastShare = 0.05

const parse = await loadLibxml2()

function judge(reply: Judged): Told {
  const { ok, error, exception, log, organizations, account } = apply(
    read(reply.body, parse),
    reply,
    reply.helpdesk,
  )
  return { ok, error, exception, log, organizations, ...(account && { account }) }
}

function outcomeOf({ ok, error, exception, log }: Told): string {
  if (ok) return 'logged in'
  if (exception) return 'exception'
  if (log.length === 0) return error === '' ? '0 without a message' : '0 with a message'
  return error?.replace('Invalid data provided: ', '') ?? ''
}

test('The PHP helpdesk decides as the helpdesk’s own code did', async () => {
  expect(await judgeWithPhp(recordedReplies)).toEqual(recordedReplies.map((reply) => reply.told))
})

test('A verdict is what SimpleXML and the helpdesk’s order of decisions make of a reply, whatever it is', async () => {
  // Other replies at every run; the seed makes the same ones again.
  const seed = Number(process.env.REPLIES_SEED ?? Date.now() % 2 ** 31)
  const replies = generateReplies(count, seed)
  const php = await judgeWithPhp(replies)
  console.log(`${String(count)} replies, REPLIES_SEED=${String(seed)}`)
  const shares = new Map<string, number>()
  for (const told of php) shares.set(outcomeOf(told), (shares.get(outcomeOf(told)) ?? 0) + 1 / count)
  for (const [outcome, share] of shares) console.log(`${(share * 100).toFixed(1).padStart(5)} %  ${outcome}`)

  for (const [index, reply] of replies.entries()) {
    const body = Buffer.from(reply.body).toString('latin1').slice(0, 2000)
    expect({ seed, index, body, told: judge(reply) }).toEqual({ seed, index, body, told: php[index] })
  }
  expect(outcomes.filter((outcome) => (shares.get(outcome) ?? 0) < leastShare)).toEqual([])
  const sizes = replies.map(({ body }) => body.length)
  expect(Math.max(...sizes)).toBeGreaterThan(500_000)
  expect(replies.filter(({ helpdesk }) => helpdesk.accounts.length > 0).length).toBeGreaterThan(count / 2)
})
