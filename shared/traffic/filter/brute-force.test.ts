import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from '../exchange.test-data.ts'
import { summaryOf, wholeExchange, type KeptExchange } from '../kept-exchange.ts'
import { readFilter } from './read-filter.ts'

const now = Date.UTC(2026, 10, 23, 15)

/** A filter as a tree, so that it can be judged without being read. */
type Tree =
  | { all: Tree[] }
  | { any: Tree[] }
  | { not: Tree }
  /** As it is written, and what it means, said of what the API shows of an exchange. */
  | { text: string; means: (kept: KeptExchange) => boolean }

const upper = (text: string) => text.toUpperCase()
const within = (text: string, part: string) => upper(text).split(upper(part)).length > 1
const quoted = (text: string) => `"${text.split('"').join('""')}"`

const names = ['jane', 'jane.roe', 'JOHN', 'CORP\\jdoe', 'jörg "x" (y)', '', '-', 'or', 'é+%41 b']
const addresses = ['203.0.113.7', '203.0.113.200', '10.0.0.1', '', 'localhost', '256.1.1.1']
const interfaces = [null, 'staff', 'Admin', '', 'none of these']
const groups = ['VIP', 'Registered', 'vip two']

/** An IPv4 address as a number; NaN for anything else. */
function numberOf(address: string): number {
  const parts = address.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : NaN))
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return NaN
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

const account = { usergroup: '', fullname: '', designation: '', phone: '', emails: [], organization: null }
const verdicts = [
  null,
  exampleVerdict({ error: 'Invalid Username or Password' }),
  exampleVerdict({ error: '', exception: true, result: 1 }),
  ...groups.map((usergroup) =>
    exampleVerdict({
      ok: true,
      error: null,
      result: 1,
      account: { ...account, usergroup, new: true, index: 0 },
    }),
  ),
]

function playedOf(name: string | null, number = 1) {
  const rule = name === null ? null : { id: 'r', number, name, count: 1 }
  return { scenario: 'Outage', rule, rules: [], steps: [], notes: [], done: [], relayed: null }
}

const exchange: fc.Arbitrary<KeptExchange> = fc
  .record({
    time: fc.integer({ min: now - 100_000_000, max: now }),
    kind: fc.constantFrom('user' as const, 'staff' as const, null),
    username: fc.constantFrom(...names),
    ipaddress: fc.constantFrom(...addresses),
    interface: fc.constantFrom(...interfaces),
    outcome: fc.constantFrom('let in' as const, 'refuse' as const, 'break' as const),
    cause: fc.constantFrom('right password' as const, 'wrong password' as const, 'unknown user' as const),
    verdict: fc.constantFrom(...verdicts),
    why: fc.constantFrom([], ['No user has this username.'], ['First.', 'The password is not that of Jane.']),
    status: fc.constantFrom(0, 200, 404, 499, 500),
    replyBytes: fc.constantFrom(0, 500, 501, 2048),
    replyBody: fc.constantFrom('', '<result>0</result>', '<message>Jörg</message>'),
    read: fc.constantFrom(0, 999_000, 2_000_000),
    decide: fc.constantFrom(0, 1000, 1001),
    complete: fc.boolean(),
    imported: fc.boolean(),
    pinned: fc.boolean(),
    note: fc.constantFrom('', 'See ticket 42', 'jane'),
    played: fc.constantFrom(null, playedOf(null), playedOf('Wrong group'), playedOf('', 2)),
  })
  .map((values) => {
    const body = new URLSearchParams({ username: values.username, password: '[masked]' }).toString()
    return exampleExchange({ ...values, body, write: 0 })
  })

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom(...names, 'refused', 'password', 'logged in', 'loginshare').map((word) => ({
    text: quoted(word),
    means: (kept: KeptExchange) => {
      const { url, verdict } = summaryOf(kept)
      const meant = { 'let in': 'Let in', refuse: 'Refused', break: 'Broken' }[kept.outcome]
      const why = kept.outcome === 'let in' && kept.cause === 'right password' ? '' : `: ${kept.cause}`
      const texts = [
        kept.username,
        kept.ipaddress,
        kept.interface ?? '',
        url,
        meant + why + (kept.imported ? ' (imported)' : ''),
        kept.note,
        ...kept.why,
      ]
      return [...texts, verdict?.words ?? ''].some((text) => within(text, word))
    },
  })),
  fc.constantFrom(...names.filter((name) => name !== '')).map((name) => ({
    text: `user:${quoted(name)}`,
    means: ({ username }: KeptExchange) => within(username, name),
  })),
  fc.constantFrom(...names).map((name) => ({
    text: `user:${quoted(`=${name}`)}`,
    means: ({ username }: KeptExchange) => upper(username) === upper(name),
  })),
  fc
    .tuple(fc.constantFrom('203.0.113.7', '10.9.8.7', '0.0.0.0'), fc.integer({ min: 0, max: 32 }))
    .map(([address, bits]) => ({
      text: `ip:${address}/${String(bits)}`,
      means: ({ ipaddress }: KeptExchange) => {
        const block = 2 ** (32 - bits)
        return Math.floor(numberOf(ipaddress) / block) === Math.floor(numberOf(address) / block)
      },
    })),
  fc.constantFrom('staff', 'admin', 'none', 'mobile').map((named) => ({
    text: `interface:${named}`,
    means: (kept: KeptExchange) =>
      ((kept.interface ?? '') === '' ? 'none' : kept.interface?.toLowerCase()) === named,
  })),
  fc.constantFrom('user', 'staff', 'none').map((kind) => ({
    text: `kind:${kind}`,
    means: (kept: KeptExchange) => String(kept.kind) === (kind === 'none' ? 'null' : kind),
  })),
  fc.constantFrom(...groups, 'v').map((group) => ({
    text: `group:${quoted(group)}`,
    means: ({ verdict }: KeptExchange) => within(verdict?.account?.usergroup ?? '', group),
  })),
  fc.constantFrom('let in', 'refuse', 'break').map((outcome) => ({
    text: `outcome:"${outcome}"`,
    means: (kept: KeptExchange) => kept.outcome === outcome,
  })),
  fc.constantFrom(
    { text: 'is:loggedin', means: (kept: KeptExchange) => summaryOf(kept).verdict?.ok === true },
    {
      text: 'verdict:exception',
      means: (kept: KeptExchange) => kept.verdict?.error === '' && kept.verdict.exception,
    },
    {
      text: 'is:refused',
      means: ({ verdict }: KeptExchange) => verdict?.ok === false && !verdict.exception,
    },
    { text: 'is:broken', means: (kept: KeptExchange) => !kept.complete || kept.outcome === 'break' },
    { text: 'is:mismatch', means: (kept: KeptExchange) => summaryOf(kept).verdict?.differs === true },
    { text: 'is:imported', means: (kept: KeptExchange) => wholeExchange(kept).imported },
    { text: 'scenario:outage', means: ({ played }: KeptExchange) => played !== null },
    { text: 'rule:none', means: ({ played }: KeptExchange) => !played?.rule },
    { text: 'rule:2', means: ({ played }: KeptExchange) => played?.rule?.number === 2 },
    { text: 'rule:wrong', means: ({ played }: KeptExchange) => within(played?.rule?.name ?? '', 'wrong') },
    { text: 'is:pinned', means: (kept: KeptExchange) => wholeExchange(kept).pinned },
    { text: 'note:ticket', means: ({ note }: KeptExchange) => within(note, 'ticket') },
    { text: 'note:=', means: ({ note }: KeptExchange) => note === '' },
    { text: 'status:200', means: ({ status }: KeptExchange) => status === 200 },
    { text: 'status:4XX', means: ({ status }: KeptExchange) => String(status).startsWith('4') },
    { text: 'status:none', means: ({ status }: KeptExchange) => status === 0 },
    { text: 'slower:1s', means: (kept: KeptExchange) => summaryOf(kept).duration > 1000 },
    { text: 'slower:2001', means: (kept: KeptExchange) => summaryOf(kept).duration > 2001 },
    { text: 'larger:500', means: (kept: KeptExchange) => summaryOf(kept).bytes > 500 },
    { text: 'after:1d', means: ({ time }: KeptExchange) => time >= now - 86_400_000 },
    { text: 'before:2026-11-23T00:00Z', means: ({ time }: KeptExchange) => time < Date.UTC(2026, 10, 23) },
  ),
  fc.constantFrom('jörg', 'b', 'username', '%41', '<', '+', ' b').map((part) => ({
    text: `body:${quoted(part)}`,
    means: (kept: KeptExchange) => {
      const { request, reply } = wholeExchange(kept)
      return [request.body, reply.body, ...request.fields.flat()].some((text) => within(text, part))
    },
  })),
)

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
}))

/** The tree as somebody writes it who is careful with brackets. */
function writtenTree(of: Tree): string {
  if ('text' in of) return of.text
  if ('not' in of) return `-(${writtenTree(of.not)})`
  return 'all' in of
    ? of.all.map((part) => `(${writtenTree(part)})`).join(' ')
    : of.any.map((part) => ('all' in part ? `(${writtenTree(part)})` : writtenTree(part))).join(' or ')
}

function isTrue(of: Tree, kept: KeptExchange): boolean {
  if ('text' in of) return of.means(kept)
  if ('not' in of) return !isTrue(of.not, kept)
  return 'all' in of ? of.all.every((part) => isTrue(part, kept)) : of.any.some((part) => isTrue(part, kept))
}

it('A filter finds as many of any log as looking at each exchange does', () => {
  fc.assert(
    fc.property(fc.array(exchange, { minLength: 1, maxLength: 40 }), tree, (log, wanted) => {
      const text = writtenTree(wanted)
      fc.pre(text.length <= 1000)
      const { condition, mistakes } = readFilter(text, now)
      expect(mistakes).toEqual([])
      const found = log.filter((kept) => condition?.matches(kept) ?? true)
      expect(found.length).toBe(log.filter((kept) => isTrue(wanted, kept)).length)
    }),
    { numRuns: 1000 },
  )
})
