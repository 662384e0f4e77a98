import { expect, test } from 'vitest'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { apply, read, type Verdict } from '../shared/loginshare/verdict.ts'
import { generateReplies } from './php/generated-replies.ts'
import { judgeWithPhp, type Judged, type Told } from './php/judge.ts'
import { recordedReplies } from './recorded-replies.ts'

const parse = await loadLibxml2()

function judge(reply: Judged): Told {
  const { ok, error, exception, log, organizations, account } = apply(
    read(reply.body, parse),
    reply,
    reply.helpdesk,
  )
  return { ok, error, exception, log, organizations, account }
}

/** Which of the outcomes that count it is. */
function outcomeOf({ ok, error, exception, log }: Told): string {
  if (ok) return 'logged in'
  if (exception) return 'exception'
  if (log.length === 0) return error === '' ? '0 without a message' : '0 with a message'
  return error?.replace('Invalid data provided: ', '') ?? ''
}

test('The PHP helpdesk decides as the helpdesk’s own code did', async () => {
  const told = await judgeWithPhp(recordedReplies)
  expect(told).toEqual(recordedReplies.map((reply) => reply.told))
})

test('A verdict is what SimpleXML and the helpdesk’s order of decisions make of a reply, whatever it is', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  const count = Number(process.env.REPLIES ?? 3000)
  const replies = generateReplies(count, seed)
  const verdicts = replies.map(judge)
  const php = await judgeWithPhp(replies)
  const differences = replies.flatMap((reply, index) => {
    const pair = { verdict: verdicts[index], php: php[index] }
    const same = JSON.stringify(sorted(pair.verdict)) === JSON.stringify(sorted(pair.php))
    return same ? [] : [{ body: Buffer.from(reply.body).toString('latin1').slice(0, 2000), ...pair }]
  })
  const shares = new Map<string, number>()
  for (const told of php) shares.set(outcomeOf(told), (shares.get(outcomeOf(told)) ?? 0) + 1 / count)
  const largest = Math.max(...replies.map(({ body }) => body.length))
  console.log(`${String(count)} replies of seed ${String(seed)}, up to ${String(largest)} bytes:`)
  for (const [outcome, share] of shares)
    console.log(`  ${(share * 100).toFixed(1).padStart(4)} %  ${outcome}`)

  expect({ seed, differences: differences.slice(0, 5) }).toEqual({ seed, differences: [] })
  for (const outcome of ['logged in', '1', '2', '0 with a message', '5', 'No Emails', 'Invalid Group']) {
    expect({ outcome, share: shares.get(outcome) ?? 0 }).toMatchObject({
      share: expect.toSatisfy((share: number) => share >= 0.05) as number,
    })
  }
})

function sorted(told: Partial<Told> | undefined): unknown {
  const { account, ...rest } = told ?? {}
  return Object.entries({ ...rest, ...(account && { account: Object.entries(account).sort() }) })
    .filter(([, value]) => value !== undefined)
    .sort()
}

export type { Verdict }
