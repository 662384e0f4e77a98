import type { KeptExchange } from './kept-exchange.ts'
import type { Spans } from './spans.ts'

/** What a person did to the log, and how it stands. */
export type JournalAct =
  | { marks: { ids: Spans; pinned?: boolean | undefined; note?: string | undefined } }
  | { cleared: Spans }
  | { restored: Spans }
  /**
   * Those before `oldest` that are not pinned are dropped, and the logins until `oldUpTo`, a time; how many were so far.
   */
  | { log: { oldest: number; dropped: number; oldUpTo?: number } }

/** What a line of the journal says: an exchange as it came, one that is written again since its line makes room, an act. */
export type JournalEntry = { exchange: KeptExchange } | { again: KeptExchange } | JournalAct

/** An exchange with nothing in it: what a line does not say is so. */
const blank: KeptExchange = {
  id: 0,
  session: '',
  time: 0,
  kind: null,
  username: '',
  ipaddress: '',
  interface: null,
  outcome: 'refuse',
  cause: 'wrong path',
  imported: false,
  why: [],
  verdict: null,
  played: null,
  method: '',
  url: '',
  httpVersion: '',
  head: '',
  body: '',
  bodyAs: 'text',
  bytes: 0,
  address: '',
  port: 0,
  status: 0,
  replyHeaders: {},
  replyBody: '',
  replyBytes: 0,
  complete: true,
  planned: null,
  read: 0,
  decide: 0,
  wait: 0,
  write: 0,
  close: 0,
  pinned: false,
  note: '',
}

type Field = keyof KeptExchange

/** What hardly two exchanges have in common; the rest is written once, and exchanges that are like it name it. */
const own = [
  'id',
  'time',
  'port',
  'read',
  'decide',
  'wait',
  'write',
  'close',
  'pinned',
  'note',
] as const satisfies Field[]
const ownFields = new Set<string>(own)
const fields = Object.keys(blank) as Field[]
const alike = fields.filter((field) => !ownFields.has(field))

/** An exchange that others are compared with, and the number that its line has given it. */
interface Likeness {
  number: number
  exchange: KeptExchange
}

/**
 * Writes the lines of one file. Logins of one person end alike, so what they have in common is written once in a file, which
 * makes the lines short and, when they are read, has them share their texts.
 */
export class LineWriter {
  /** By the body of the request, which tells most apart. */
  readonly #likenesses = new Map<string, Likeness[]>()
  #number = 0

  /** The lines of an entry, each with its end. */
  lines(entry: JournalEntry): string {
    if ('exchange' in entry) return this.#exchange('exchange', entry.exchange)
    if ('again' in entry) return this.#exchange('again', entry.again)
    return `${JSON.stringify(entry)}\n`
  }

  #exchange(name: 'exchange' | 'again', exchange: KeptExchange): string {
    const others = this.#likenesses.get(exchange.body)
    let like = others?.find((one) => isLike(one.exchange, exchange))
    let line = ''
    if (like === undefined) {
      like = { number: (this.#number += 1), exchange }
      if (others === undefined) this.#likenesses.set(exchange.body, [like])
      // Where many differ in something else alone, not every one is searched.
      else if (others.unshift(like) > 8) others.pop()
      const shared = Object.fromEntries(alike.map((field) => [field, exchange[field]]))
      line = `{"like":${String(like.number)},"exchange":${JSON.stringify(shared)}}\n`
    }
    const { id, time, port, read, decide, wait, write, close, pinned, note } = exchange
    const said = JSON.stringify({ id, time, port, read, decide, wait, write, close, pinned, note })
    return `${line}{"${name}":${said},"like":${String(like.number)}}\n`
  }
}

/** Named one by one, since a loop over their names costs each login three times as much. */
function isLike(one: KeptExchange, other: KeptExchange): boolean {
  return (
    one.username === other.username &&
    one.ipaddress === other.ipaddress &&
    one.interface === other.interface &&
    one.kind === other.kind &&
    one.session === other.session &&
    one.outcome === other.outcome &&
    one.cause === other.cause &&
    one.imported === other.imported &&
    (one.why === other.why || sameTexts(one.why, other.why)) &&
    one.verdict === other.verdict &&
    one.played === other.played &&
    one.method === other.method &&
    one.url === other.url &&
    one.httpVersion === other.httpVersion &&
    one.head === other.head &&
    one.body === other.body &&
    one.bodyAs === other.bodyAs &&
    one.bytes === other.bytes &&
    one.address === other.address &&
    one.status === other.status &&
    one.replyHeaders === other.replyHeaders &&
    one.replyBody === other.replyBody &&
    one.replyBytes === other.replyBytes &&
    one.complete === other.complete &&
    one.planned === other.planned
  )
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

/** No log holds more; a damaged line may name any. */
const mostIds = 1e8

/** Reads the lines of one file, in their order. */
export class LineReader {
  readonly #likenesses = new Map<number, Partial<KeptExchange>>()

  /** What a line says: null for one that serves others, undefined for one that is damaged. */
  entry(line: string): JournalEntry | null | undefined {
    let said: unknown
    try {
      said = JSON.parse(line)
    } catch {
      return undefined
    }
    if (!isObject(said)) return undefined
    if ('journal' in said) return null
    if ('log' in said)
      return isObject(said.log) && numbers(said.log.oldest, said.log.dropped, said.log.oldUpTo ?? 0)
        ? (said as JournalAct)
        : undefined
    if ('marks' in said)
      return isObject(said.marks) && isSpans(said.marks.ids) ? (said as JournalAct) : undefined
    if ('cleared' in said) return isSpans(said.cleared) ? (said as JournalAct) : undefined
    if ('restored' in said) return isSpans(said.restored) ? (said as JournalAct) : undefined
    return this.#exchange(said)
  }

  #exchange({ exchange, again, like }: Record<string, unknown>): JournalEntry | null | undefined {
    const said = exchange ?? again
    if (!isObject(said) || typeof like !== 'number') return undefined
    if (!('id' in said)) {
      if (!isExchange({ ...blank, ...said, id: 1 })) return undefined
      this.#likenesses.set(like, said)
      return null
    }
    const shared = this.#likenesses.get(like)
    if (shared === undefined) return undefined
    const whole = { ...blank, ...shared, ...said }
    if (!isExchange(whole)) return undefined
    return exchange === undefined ? { again: whole } : { exchange: whole }
  }
}

/** Each field is of its type. */
function isExchange(whole: KeptExchange): boolean {
  if (!Number.isSafeInteger(whole.id) || whole.id < 1) return false
  return fields.every((field) => {
    const [is, should] = [whole[field], blank[field]]
    if (should === null)
      return is === null || typeof is === (field === 'interface' || field === 'kind' ? 'string' : 'object')
    return typeof is === typeof should && is !== null && Array.isArray(is) === Array.isArray(should)
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numbers(...values: unknown[]): boolean {
  return values.every((value) => Number.isSafeInteger(value))
}

function isSpans(value: unknown): value is Spans {
  return Array.isArray(value) && value.every(isSpan)
}

function isSpan(span: unknown): boolean {
  if (!Array.isArray(span) || span.length !== 2 || !numbers(...(span as unknown[]))) return false
  const [from, to] = span as [number, number]
  return to >= from && to - from < mostIds
}
