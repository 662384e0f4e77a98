import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { read } from '../loginshare/verdict.ts'
import type { Given } from './check.ts'
import { hear, type Arrived } from './hear.ts'
import { hider } from './hide.ts'
import type { CheckResult } from './report.ts'
import { runSuite } from './run-suite.ts'
import { valueOf, type Sending } from './sending.ts'
import { suiteFor } from './suite.ts'

const user: Given = {
  kind: 'user',
  good: { username: 'john.doe', password: 'Zq7-right' },
  bad: { username: 'john.doe', password: 'Zq7-wrong' },
  email: undefined,
  interfaces: [],
  groups: [],
  slowMs: 10_000,
}

const staff: Given = { ...user, kind: 'staff', interfaces: ['staff', 'winapp'] }

const no = '<r><result>0</result><message>No</message></r>'

const yes =
  '<r><result>1</result><user><usergroup>VIP</usergroup><fullname>John Doe</fullname><emails><email>j@example.com</email></emails></user></r>'

/** A script that does everything right. */
function rightScript({ good }: Given): (sending: Sending) => string {
  return (sending) => {
    const value = (field: string) => valueOf(sending, field) ?? ''
    const fits = value('username') === good.username && value('password') === good.password
    return fits && sending.method === 'POST' && value('interface') === '' ? yes : no
  }
}

/** How an answer comes unless a test says otherwise. */
const usual: Omit<Arrived, 'bytes'> = {
  break: null,
  status: 200,
  headers: [['Content-Type', 'text/xml']],
  timing: { total: 1 },
}

/** What becomes of the checks of a script that answers so. */
async function results(
  given: Given,
  script: (sending: Sending) => string,
  how: Partial<Arrived> = {},
): Promise<CheckResult[]> {
  const parse = await loadLibxml2()
  const ask = (sending: Sending) => {
    const bytes = new TextEncoder().encode(script(sending))
    const hide = hider([given.good.password, given.bad.password, valueOf(sending, 'password') ?? ''])
    return Promise.resolve(hear(sending, { ...usual, ...how, bytes }, read(bytes, parse), given, hide))
  }
  let checks: readonly CheckResult[] = []
  for await (const step of runSuite(given, ask)) checks = step.checks
  return [...checks]
}

function resultOf(checks: readonly CheckResult[], id: string): CheckResult {
  const found = checks.find((check) => check.id === id)
  if (found === undefined) throw new Error(`There is no check ${id}.`)
  return found
}

describe.each([
  ['a user', user],
  ['a staff member', staff],
])('The suite for %s', (_, given) => {
  it('has each check once, after those that it needs', () => {
    const ids = suiteFor(given).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [index, { needs }] of suiteFor(given).entries()) {
      for (const need of needs) expect(ids.slice(0, index)).toContain(need)
    }
  })

  it('fails no more than four times in a row with the good username, since directories lock accounts', () => {
    let [row, longest] = [0, 0]
    for (const sending of suiteFor(given).flatMap(({ send }) => send(given))) {
      if (valueOf(sending, 'username') !== given.good.username) continue
      const fits = valueOf(sending, 'password') === given.good.password
      const isAnswered = given.kind === 'staff' || valueOf(sending, 'interface') === undefined
      if (!fits) row += 1
      else if (isAnswered) row = 0
      longest = Math.max(longest, row)
    }
    expect(longest).toBe(4)
  })
})

it('One interface more that is allowed is one check more', () => {
  const ids = suiteFor({ ...staff, interfaces: ['staff', 'pda'] }).map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('interface-'))).toEqual([
    'interface-staff',
    'interface-admin',
    'interface-winapp',
    'interface-mobile',
    'interface-pda',
  ])
})

describe('A script that does everything right', () => {
  it('passes, whatever its status and Content-Type, which are told', async () => {
    const html = { status: 500, headers: [['content-type', 'text/html']] as const }
    const checks = await results(user, rightScript(user), html)
    expect(checks.filter(({ result }) => result !== 'passed').map(({ id }) => id)).toEqual(['email-username'])
    expect(resultOf(checks, 'right-password').reason).toBe(
      'The script said yes. The status is 500. The Content-Type is `text/html`. A helpdesk does not look at that.',
    )
  })

  it('fails with a group that the helpdesk is said not to have', async () => {
    const known = { ...user, groups: ['Registered'] }
    const check = resultOf(await results(known, rightScript(known)), 'complete-reply')
    expect(check.reason).toMatch(/^The script said yes, but the helpdesk shows “.*Invalid Group”\. /)
    expect(check.change).toContain('a registered group of the helpdesk (“Registered”)')
    const knowing = { ...user, groups: ['Registered', 'VIP'] }
    expect(resultOf(await results(knowing, rightScript(knowing)), 'complete-reply').result).toBe('passed')
  })
})

it('A check that another one’s fault would fail is not made, and says which has to pass first', async () => {
  const checks = await results(user, () => yes)
  expect(resultOf(checks, 'wrong-password')).toMatchObject({
    result: 'failed',
    reason: 'The script said yes with a wrong password.',
  })
  expect(resultOf(checks, 'get')).toMatchObject({
    result: 'not checked',
    reason: 'This tells something only once “A wrong password is refused, with a message” passes.',
    change: null,
  })
})

it('Where nothing answers, that is the first check’s reason, and no other is made', async () => {
  const nothing = { status: 0, break: 'x refused the connection.' }
  const [first, ...others] = await results(user, () => '', nothing)
  expect(first).toMatchObject({
    result: 'failed',
    reason: 'The reply has no bytes. x refused the connection.',
  })
  expect(new Set(others.map(({ result }) => result))).toEqual(new Set(['not checked']))
})

it('A result that is neither yes nor no is unclear', async () => {
  const [first] = await results(user, () => '<r><result>2</result></r>')
  expect(first?.reason).toContain('`result` is `2`; PHP reads 2. That is neither 0 nor 1.')
})

it('A no without a message is told from one with it', async () => {
  const right = rightScript(user)
  const mute = (sending: Sending) => right(sending).replace('<message>No</message>', '')
  expect(resultOf(await results(user, mute), 'wrong-password').reason).toBe(
    'The script said no with a wrong password, but not why.',
  )
})

it('How long is slow can be said', async () => {
  const slow = { timing: { total: 10_000 } }
  const durationOf = async (given: Given) =>
    resultOf(await results(given, rightScript(given), slow), 'quick-answer')
  expect(await durationOf(user)).toMatchObject({ result: 'failed' })
  expect((await durationOf(user)).change).toContain('The helpdesk gives up after 100 s')
  expect(await durationOf({ ...user, slowMs: 10_001 })).toMatchObject({ result: 'passed' })
})

describe('No password is told', () => {
  /** As PHP's `htmlspecialchars` does. */
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

  it.each([
    ['a yes', (text: string) => yes.replace('John Doe', () => text).replace('j@example.com', 'none')],
    ['a no', (text: string) => no.replace('>No<', () => `>${text}<`)],
    ['what is no XML', (text: string) => `Warning: verify(${text}) failed`],
  ])('where the script repeats it in %s', async (_, reply) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.nat(100), async (text, before) => {
        const password = `Zq7${text}`
        const given = { ...user, good: { username: 'john.doe', password } }
        const echo = (sending: Sending) =>
          reply(escaped(`${'x'.repeat(before)}${valueOf(sending, 'password') ?? ''}`))
        expect(JSON.stringify(await results(given, echo))).not.toContain('Zq7')
      }),
      { numRuns: 100 },
    )
  })

  it('however short it is', async () => {
    const given = { ...user, good: { username: 'john.doe', password: '§' } }
    expect(JSON.stringify(await results(given, () => no.replace('No', 'not §')))).not.toContain('§')
  })
})
