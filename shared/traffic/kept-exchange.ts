import type { Kind } from '../loginshare/attempt.ts'
import { decodeFormText, formPairs, toUtf8 } from '../loginshare/post.ts'
import type { Outcome } from '../scenarios/decide.ts'
import type { Verdict } from '../verdict/helpdesk.ts'
import { differs, verdictTone, verdictWords } from '../verdict/verdict-words.ts'
import type { Exchange, ExchangeCause, ExchangeMarks, Summary } from './exchange.ts'
import type { BodyAs } from './masking.ts'
import { ruleWords, sizeOfPlayed, type Played } from './played.ts'

/**
 * An exchange as the log keeps it: flat, and its texts shared where they can be, since tens of thousands of them live in
 * memory and each object in them costs every login time. What is shown is made from it when somebody looks.
 */
export interface KeptExchange {
  id: number
  session: string
  /** When the request's headers had arrived: milliseconds since 1970. */
  time: number
  kind: Kind | null
  username: string
  ipaddress: string
  interface: string | null
  outcome: Outcome
  cause: ExchangeCause
  /** It came from a file, not from the endpoint. */
  imported: boolean
  why: readonly string[]
  /** Of a login: what the helpdesk makes of the reply; shared by exchanges where it can be. */
  verdict: Verdict | null
  /** What the active scenario had to do with it; null while there is none. */
  played: Played | null
  method: string
  url: string
  httpVersion: string
  /** Names and values of the headers in turn, a line each. */
  head: string
  /** A form, however it was sent. */
  body: string
  bodyAs: BodyAs
  /** How many bytes the request's body had. */
  bytes: number
  address: string
  port: number
  /** 0 when nothing was sent. */
  status: number
  replyHeaders: Readonly<Record<string, string>>
  replyBody: string
  replyBytes: number
  complete: boolean
  /** What was to go out, where that was more. */
  planned: PlannedReply | null
  /** Microseconds: until the request was there, was decided, spent waiting, writing, and until the connection had ended. */
  read: number
  decide: number
  wait: number
  write: number
  close: number
  /** It stays when others make room or are cleared. This and the note alone ever change. */
  pinned: boolean
  /** What a person has written about it. */
  note: string
}

/** A reply as it was planned. */
export interface PlannedReply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
  bytes: number
}

/** From the request's first byte to the end of it all, in microseconds. */
export function durationOf(kept: Pick<KeptExchange, 'read' | 'decide' | 'wait' | 'write' | 'close'>): number {
  return kept.read + kept.decide + kept.wait + kept.write + kept.close
}

/** What both the whole and the row show. */
function commonOf(kept: KeptExchange) {
  const { id, session, kind, username, ipaddress, outcome, cause, imported, pinned, note } = kept
  const time = new Date(kept.time).toISOString()
  return {
    ...{ id, session, time, kind, username, ipaddress, interface: kept.interface },
    ...{ outcome, cause, imported, pinned, note },
  }
}

/** The exchange as it is shown whole. */
export function wholeExchange(kept: KeptExchange): Exchange {
  return {
    ...commonOf(kept),
    why: kept.why,
    verdict: kept.verdict,
    played: kept.played,
    request: {
      method: kept.method,
      url: kept.url,
      httpVersion: kept.httpVersion,
      headers: headersOf(kept),
      fields: postedFields(kept),
      body: kept.body,
      bodyAs: kept.bodyAs,
      bytes: kept.bytes,
      socket: { address: kept.address, port: kept.port },
    },
    reply: {
      status: kept.status,
      headers: Object.entries(kept.replyHeaders),
      body: kept.replyBody,
      bytes: kept.replyBytes,
      complete: kept.complete,
      planned: kept.planned && { ...kept.planned, headers: Object.entries(kept.planned.headers) },
    },
    timing: {
      read: kept.read / 1000,
      decide: kept.decide / 1000,
      wait: kept.wait / 1000,
      write: kept.write / 1000,
      close: kept.close / 1000,
    },
  }
}

/** The row that stands for the exchange in a list. */
export function summaryOf(kept: KeptExchange): Summary {
  return {
    ...commonOf(kept),
    verdict: kept.verdict && judged(kept.verdict, kept.outcome),
    rule: kept.played?.rule ? ruleWords(kept.played.rule) : null,
    method: kept.method,
    url: kept.url,
    status: kept.status,
    duration: durationOf(kept) / 1000,
    bytes: kept.replyBytes,
  }
}

/** What a person has put on it. */
export function marksOf({ id, pinned, note }: KeptExchange): ExchangeMarks {
  return { id, pinned, note }
}

/** The verdict in a row. */
function judged(verdict: Verdict, meant: Outcome): Summary['verdict'] {
  const words = verdictWords(verdict, meant)
  return { ok: verdict.ok, words, tone: verdictTone(verdict, meant), differs: differs(verdict, meant) }
}

/** Roughly what the exchange takes in memory, in bytes: its texts, and the objects around them. */
export function sizeOf({ url, head, body, replyBody, planned, verdict, played, note }: KeptExchange): number {
  // A verdict is shared by most exchanges that end alike, and what it quotes of the reply is short.
  const judged = verdict === null ? 0 : 500
  return (
    600 +
    url.length +
    head.length +
    body.length +
    replyBody.length +
    (planned === null ? 0 : 500 + planned.body.length) +
    note.length +
    judged +
    (played === null ? 0 : sizeOfPlayed(played))
  )
}

function headersOf({ head }: KeptExchange): [string, string][] {
  const texts = head.split('\n')
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < texts.length; at += 2) pairs.push([texts[at] ?? '', texts[at + 1] ?? ''])
  return pairs
}

/** The fields of the kept body, decoded; faults were named when it came. */
export function postedFields({ body, bodyAs }: KeptExchange): [string, string][] {
  const faults = new Set<string>()
  return formPairs(bodyAs === 'bytes' ? body : toUtf8(body)).map(({ name, value }) => [
    decodeFormText(name, faults),
    decodeFormText(value, faults),
  ])
}
