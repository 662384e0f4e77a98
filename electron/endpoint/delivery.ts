import type { LoginAttempt } from '../../shared/loginshare/attempt.ts'
import type { PassedOn, RelayedReply, WireAction } from '../../shared/scenarios/wire.ts'
import type { Hanging } from './hanging.ts'

/** How the connection stood when all was done. */
export type Ended =
  /** The reply is out whole. */
  | 'answered'
  /** We ended, closed or reset it, as planned. */
  | 'ended'
  | 'closed'
  | 'reset'
  /** It was gone before: the client went away, or the endpoint stopped. */
  | 'gone'
  /** It hung until the scenario was switched. */
  | 'switched'

/** What went back to the client. */
export interface Delivery {
  /** 0 when nothing was sent. */
  status: number
  headers: Readonly<Record<string, string>>
  /** As text; what is no UTF-8 is in `bodyBytes`. */
  body: string
  /** The body as it went out, where `body` does not say it. */
  bodyBytes?: Uint8Array
  /** Bytes of the body. */
  bytes: number
  /** All that was planned was done before the connection ended. */
  complete: boolean
  ended: Ended
  /** All bytes that went out, head included, where they were written one by one. */
  bytesSent?: number
  /** What was done when: milliseconds since the delivery began, at most the first 100. Missing for a plain reply. */
  steps?: readonly { at: number; did: string }[]
  /** Of the milliseconds that it took: those spent waiting, and those until the connection was gone after the end. */
  waited?: number
  closing?: number
  /** The reply as it was planned, where not all of that went out. */
  planned?: Pick<Delivery, 'status' | 'headers' | 'body' | 'bytes'>
  /** What was done, where it is not what was planned: the reply to a relayed login, a part of a reply. */
  wire?: readonly WireAction[]
  /** What another script has answered, and what was made of that. */
  relayed?: { to: string; reply: RelayedReply; passedOn: PassedOn }
}

/** What a delivery can do beyond the connection that it is for. */
export interface Around {
  hanging: Hanging
  /** Listens no more for so many milliseconds. */
  refuse: (ms: number) => void
  /** Posts the login to the LoginShare URL with this name. Never rejects: what goes wrong is a reply, too. */
  relay: (to: string, login: LoginAttempt, signal?: AbortSignal) => Promise<RelayedReply>
}

/** A body as a text, and as bytes where the text does not say them. */
export function textOf(body: Uint8Array): Pick<Delivery, 'body' | 'bodyBytes'> {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString()
  return Buffer.from(text).equals(body) ? { body: text } : { body: text, bodyBytes: body }
}
