import { textKey } from '../text-key.ts'
import { verdictWords } from '../verdict/verdict-words.ts'
import { mapInSteps, sortInSteps, type Work } from '../work.ts'
import { durationOf, type KeptExchange } from './kept-exchange.ts'
import { meantWords } from './meant-words.ts'
import { ruleWords } from './played.ts'

/** What a list of exchanges can be sorted by. */
export const orderedBy = [
  'time',
  'kind',
  'username',
  'ipaddress',
  'interface',
  'outcome',
  'verdict',
  'rule',
  'status',
  'duration',
  'size',
] as const

export type OrderedBy = (typeof orderedBy)[number]

/** Numbers by their value, texts as people sort them; the time as the order in which the exchanges came. */
const keys: Record<OrderedBy, (exchange: KeptExchange) => string | number> = {
  time: ({ id }) => id,
  kind: ({ kind }) => kind ?? '',
  username: ({ username }) => username,
  ipaddress: ({ ipaddress }) => ipaddress,
  interface: (exchange) => exchange.interface ?? '',
  outcome: meantWords,
  verdict: (exchange) =>
    exchange.verdict === null ? meantWords(exchange) : verdictWords(exchange.verdict, exchange.outcome),
  rule: ({ played }) => (played?.rule ? ruleWords(played.rule) : ''),
  status: ({ status }) => status,
  duration: durationOf,
  size: ({ replyBytes }) => replyBytes,
}

/** The ids of exchanges in ascending order of a column; those that are alike there stay in the order given. */
export function* idsInOrder(exchanges: readonly KeptExchange[], by: OrderedBy): Work<number[]> {
  // Most texts of a log come again and again.
  const known = new Map<string, string>()
  const rows = yield* mapInSteps(exchanges, (exchange) => {
    const key = keys[by](exchange)
    return { id: exchange.id, key: typeof key === 'number' ? key : remembered(known, key) }
  })
  const sorted = yield* sortInSteps(rows, (one, other) =>
    one.key === other.key ? 0 : one.key < other.key ? -1 : 1,
  )
  return sorted.map(({ id }) => id)
}

function remembered(known: Map<string, string>, text: string): string {
  const key = known.get(text) ?? textKey(text)
  known.set(text, key)
  return key
}
