import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { meantWords } from '../../../shared/traffic/meant-words.ts'
import { ruleWords } from '../../../shared/traffic/played.ts'
import { verdictWords } from '../../../shared/verdict/verdict-words.ts'
import { dateAndTime, duration } from '../../ui/time.ts'
import { accountRows } from '../../verdict/account-rows.ts'
import { seenAtForm } from '../../verdict/seen-at-form.ts'
import { indentXml } from '../indent-xml.ts'
import { alignLines, type LinePair } from './line-difference.ts'

/** Something of two exchanges; undefined where one has none. */
export interface Compared {
  name: string
  left: string | undefined
  right: string | undefined
}

/** A part of two exchanges. */
export interface ComparedPart {
  title: string
  rows: readonly Compared[]
  /** It is what we say, and not what has travelled. */
  inWords: boolean
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** Whether the two are not the same. */
export function isDifferent({ left, right }: LinePair): boolean {
  return left !== right
}

/** What two exchanges are, part by part and name by name; their replies are compared line by line. */
export function compareExchanges(left: Exchange, right: Exchange): ComparedPart[] {
  const part = (title: string, of: (exchange: Exchange) => Pairs, inWords = false) => ({
    title,
    rows: byName(of(left), of(right)),
    inWords,
  })
  return [
    part('Login', facts, true),
    part('Fields', ({ request }) => request.fields),
    part('Request headers', ({ request }) => request.headers),
    part('Verdict', verdict, true),
    part('Reply headers', ({ reply }) => reply.headers),
  ]
}

/** The bodies of the replies line by line, indented where they are XML. */
export function compareReplies(left: Exchange, right: Exchange): LinePair[] {
  const lines = ({ reply: { body } }: Exchange) => (body === '' ? [] : (indentXml(body) ?? body).split('\n'))
  return alignLines(lines(left), lines(right))
}

function facts(exchange: Exchange): Pairs {
  const { time, kind, played, request, reply, timing } = exchange
  return [
    ['Time', dateAndTime(time)],
    ['Kind', kind ?? 'no login'],
    ['URL', `${request.method} ${request.url}`],
    ['From', request.socket.address],
    ['Meant', meantWords(exchange)],
    ['Why', exchange.why.join('\n')],
    ['Scenario', played?.scenario ?? 'Normal'],
    ['Rule', played?.rule ? ruleWords(played.rule) : 'none'],
    ['Status', reply.status === 0 ? 'none' : String(reply.status)],
    ['Took', duration(Object.values(timing).reduce((sum, ms) => sum + ms, 0))],
  ]
}

function verdict({ verdict: judged, outcome }: Exchange): Pairs {
  if (judged === null) return []
  return [
    ['Decision', verdictWords(judged, outcome)],
    ['Login form', seenAtForm(judged)],
    ['Reasons', judged.reasons.join('\n')],
    ['Error log', judged.log.join('\n')],
    ...accountRows(judged).map(({ label, after }) => [`Account: ${label}`, textOf(after)] as const),
  ]
}

function textOf(value: string | string[] | null): string {
  return value === null ? 'none' : typeof value === 'string' ? value : value.join('\n')
}

/** The first of a name beside the first of that name, the second beside the second; case does not count. */
function byName(left: Pairs, right: Pairs): Compared[] {
  const [numbered, others] = [withNumbers(left), new Map(withNumbers(right))]
  const rows = numbered.map(([key, { name, value }]) => {
    const other = others.get(key)
    others.delete(key)
    return { name, left: value, right: other?.value }
  })
  return [
    ...rows,
    ...[...others.values()].map(({ name, value }) => ({ name, left: undefined, right: value })),
  ]
}

function withNumbers(pairs: Pairs): [key: string, of: { name: string; value: string }][] {
  const seen = new Map<string, number>()
  return pairs.map(([name, value]) => {
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1
    seen.set(name.toLowerCase(), count)
    return [`${name.toLowerCase()}\n${String(count)}`, { name, value }]
  })
}
