import { toUtf8 } from '../loginshare/post.ts'
import { buildRefusal, refusal, replyContentType, type ReplyElement } from '../loginshare/reply.ts'
import type { Scripted } from './scripted.ts'
import type { WireAction } from './wire.ts'

/** What the mock means to do with a login. */
export const outcomes = ['let in', 'refuse', 'break'] as const
export type Outcome = (typeof outcomes)[number]

/** What decided it. */
export const causes = [
  'right password',
  'interface checks off',
  'unknown user',
  'wrong password',
  'disabled account',
  'interface check',
  'scenario',
  'odd POST',
  'wrong path',
  'wrong method',
  'request broken off',
] as const
export type Cause = (typeof causes)[number]

/** A decision: what goes onto the wire, and why. */
export interface Decision {
  outcome: Outcome
  cause: Cause
  /** The reasons in plain words, in the order in which they counted. */
  why: readonly string[]
  wire: readonly WireAction[]
  /** The reply as elements, for steps that change some of them. */
  reply?: () => ReplyElement
  /** What the active scenario had to do with it; missing where none is. */
  scripted?: Scripted
}

/** A refusal that the helpdesk understands, whatever its status. */
export function refuse(
  cause: Cause,
  why: readonly string[],
  message: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Decision {
  const reply = () => refusal(message)
  const plain = status === 200 && Object.keys(headers).length === 0
  const wire = plain ? plainRefusal(message) : [respond(buildRefusal(message), status, headers)]
  return { outcome: 'refuse', cause, why, wire, reply }
}

/** Refusals that are nothing but their message; there are few messages, and what is made of a plan is kept with it. */
const plainRefusals = new Map<string, readonly WireAction[]>()
const mostRefusals = 100

function plainRefusal(message: string): readonly WireAction[] {
  let wire = plainRefusals.get(message)
  if (wire === undefined) {
    if (plainRefusals.size >= mostRefusals) plainRefusals.clear()
    plainRefusals.set(message, (wire = [respond(buildRefusal(message))]))
  }
  return wire
}

/** A reply with a text for its body. */
export function respond(body: string, status = 200, more: Readonly<Record<string, string>> = {}): WireAction {
  const headers = {
    'Content-Type': replyContentType,
    'Content-Length': String(toUtf8(body).length),
    ...more,
  }
  return { action: 'respond', status, headers, body }
}
