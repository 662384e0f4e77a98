import type { LoginAttempt } from '../loginshare/attempt.ts'
import type { Outcome } from './decision.ts'

/**
 * What can be done to the socket of a login, as a plan. Scripted failures compile to these, one file performs them
 * (`electron/endpoint/deliver.ts`), and the verdict is made of them without a socket (`shared/verdict/received.ts`).
 */
export type WireAction = Respond | Write | Wait | Finish | Refuse | Relay

/** A whole reply, as Node writes it. Nothing can come after it. */
export interface Respond {
  action: 'respond'
  status: number
  /** All that the mock itself sends, `Content-Length` included; Node adds `Date` and `Connection`. */
  headers: Readonly<Record<string, string>>
  /** A text is sent as UTF-8. */
  body: string | Uint8Array
}

/** Bytes as they are, without any HTTP around them but what they hold. */
export interface Write {
  action: 'write'
  bytes: Uint8Array
}

export interface Wait {
  action: 'wait'
  ms: number
}

/**
 * How it ends. `end`: in order, when all that was written is out. `close`: at once. `reset`: broken off, which the client
 * sees as “connection reset by peer”. `hang`: not at all; nothing is sent any more until the client goes away, the
 * endpoint stops or the scenario is switched.
 */
export interface Finish {
  action: 'end' | 'close' | 'reset' | 'hang'
  /** What the reply would have gone on with, had it not been cut off here. */
  unsent?: Uint8Array
}

/** Nobody listens for a while; the connection that it began on is reset. */
export interface Refuse {
  action: 'refuse'
  ms: number
}

/** The login is posted to another LoginShare script, and what becomes of the reply is known only then. */
export interface Relay {
  action: 'relay'
  /** The name of the URL. */
  to: string
  login: LoginAttempt
  /** What becomes of the login when that script has answered. */
  passOn: (reply: RelayedReply) => PassedOn
}

/** What another LoginShare script has answered. */
export interface RelayedReply {
  /** 0 when no reply came. */
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  /** As libcurl hands it over. */
  body: Uint8Array
  /** Why that is not all, or nothing; null when it is all. */
  break: string | null
  /** Milliseconds until it was there; null where nothing was sent, and the reply is the mock's own. */
  ms: number | null
  /** What there is to say of it, as the end of a sentence that begins with the URL's name. */
  said: string
}

/** What a relayed login comes to once its reply is there. */
export interface PassedOn {
  /** What the reply, with the rule's other steps, means. */
  outcome: Outcome
  /** What those steps could not do: sentences. */
  notes: readonly string[]
  wire: readonly WireAction[]
}
