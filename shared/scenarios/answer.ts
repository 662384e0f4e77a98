import { replyContentType, writeReply, type ReplyElement } from '../loginshare/reply.ts'
import { joinBytes } from '../verdict/join-bytes.ts'
import { fromByteText } from './byte-text.ts'
import type { Outcome } from './decision.ts'
import { readReply } from './read-reply.ts'
import type { Relay, WireAction } from './wire.ts'

/** The answer to a login while steps make it what it is to be. Never changed in place. */
export interface Answer {
  outcome: Outcome
  status: number
  /** `Content-Length` comes by itself. */
  headers: Readonly<Record<string, string>>
  /** The body: as elements for as long as it can be, then as bytes. */
  body: ReplyElement | Uint8Array
  /** Milliseconds before anything is sent. */
  waitMs: number
  /** The bytes of the whole message, where they are not what HTTP asks for. */
  message?: Message
  /** The login is posted elsewhere first; the other steps are for the reply to that. */
  relay?: Omit<Relay, 'action'>
  /** So many bytes at once, then a pause. */
  dribble?: { bytes: number; ms: number }
  /** Where it is cut off, and how; nothing is sent at all with `after` 0 of the head. */
  cut?: { how: 'close' | 'reset'; after: 'nothing' | number }
  /** Instead of any answer. */
  instead?: { action: 'hang' } | { action: 'refuse'; ms: number }
  /** What steps could not do, and why: sentences. */
  notes: readonly string[]
}

/** A reply as it goes over the wire. */
export interface Message {
  head: Uint8Array
  /** Framed as the head says, or not. */
  body: Uint8Array
}

/** The answer that a reply makes before any step. */
export function answerOf(outcome: Outcome, reply: ReplyElement): Answer {
  return {
    outcome,
    status: 200,
    headers: { 'Content-Type': replyContentType },
    body: reply,
    waitMs: 0,
    notes: [],
  }
}

const encoder = new TextEncoder()

/** The bytes of the body. */
export function bodyBytes({ body }: Pick<Answer, 'body'>): Uint8Array {
  return body instanceof Uint8Array ? body : encoder.encode(writeReply(body))
}

/** The elements of the body; undefined where it is no XML of elements. */
export function bodyElements({ body }: Answer): ReplyElement | undefined {
  return body instanceof Uint8Array ? readReply(body) : body
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The answer, and a remark on what a step could not do. */
export function noted(answer: Answer, note: string): Answer {
  return { ...answer, notes: [...answer.notes, note] }
}

/** The head of a message, with these headers and no others; in Latin-1, as HTTP has it. */
export function headBytes(status: number, headers: Readonly<Record<string, string>>): Uint8Array {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const code = String(status).padStart(3, '0')
  return fromByteText(`HTTP/1.1 ${code} ${reasons[status] ?? 'Scripted'}\r\n${lines.join('')}\r\n`)
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The message as HTTP asks for it; the connection ends after it. */
function plainMessage(answer: Made): Message {
  const body = bodyBytes(answer)
  const headers = { ...answer.headers, 'Content-Length': String(body.length), Connection: 'close' }
  return { head: headBytes(answer.status, headers), body }
}

/** An answer that is made: what counts on the wire. */
type Made = Omit<Answer, 'outcome' | 'notes'>

/** After so many pieces a dribble ends, and the rest comes at once: more would take the client's time and our memory. */
export const mostPieces = 10_000

/** How long there is between the last bytes and a reset, so that the client gets to read them. */
export const beforeResetMs = 50

/** What is done to the socket. */
export function toWire(answer: Made): WireAction[] {
  const wire: WireAction[] = answer.waitMs > 0 ? [{ action: 'wait', ms: answer.waitMs }] : []
  const { instead, relay, cut, dribble } = answer
  if (relay !== undefined) return [...wire, { action: 'relay', ...relay }]
  if (instead !== undefined) return [...wire, instead]
  if (cut?.after === 'nothing') {
    const { head, body } = answer.message ?? plainMessage(answer)
    return [...wire, { action: cut.how, unsent: joinBytes([head, body]) }]
  }
  const inOrder = answer.message === undefined && cut === undefined && dribble === undefined
  if (inOrder && hasPlainHead(answer)) return [...wire, respondWith(answer)]
  const { head, body } = answer.message ?? plainMessage(answer)
  const sent = cut === undefined ? body : body.subarray(0, cut.after)
  wire.push(...pieces(joinBytes([head, sent]), dribble))
  if (cut?.how === 'reset') wire.push({ action: 'wait', ms: beforeResetMs })
  wire.push({
    action: cut?.how === 'reset' ? 'reset' : 'end',
    ...(cut && { unsent: body.subarray(sent.length) }),
  })
  return wire
}

/** Whether Node writes the head as it is; any other it refuses, or writes in another encoding. */
function hasPlainHead({ status, headers }: Made): boolean {
  const plain = ([name, value]: [string, string]) =>
    /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && name.toLowerCase() !== 'trailer' && /^[\t\x20-\x7e]*$/.test(value)
  return status >= 200 && status < 1000 && Object.entries(headers).every(plain)
}

function respondWith(answer: Made): WireAction {
  const body = answer.body instanceof Uint8Array ? answer.body : writeReply(answer.body)
  const length = typeof body === 'string' ? encoder.encode(body).length : body.length
  const headers = { ...answer.headers, 'Content-Length': String(length) }
  return { action: 'respond', status: answer.status, headers, body }
}

function pieces(bytes: Uint8Array, dribble: Answer['dribble']): WireAction[] {
  if (dribble === undefined) return [{ action: 'write', bytes }]
  const wire: WireAction[] = []
  for (let at = 0; at < bytes.length;) {
    const last = wire.length / 2 >= mostPieces
    const end = last ? bytes.length : at + dribble.bytes
    if (at > 0) wire.push({ action: 'wait', ms: dribble.ms })
    wire.push({ action: 'write', bytes: bytes.subarray(at, end) })
    at = end
  }
  return wire
}
