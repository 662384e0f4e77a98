import { splitMessage } from '../verdict/http-reply.ts'
import { joinBytes } from '../verdict/join-bytes.ts'
import type { WireAction } from './wire.ts'

const encoder = new TextEncoder()

/** The reply that a plan would have given, had all of it gone out and nothing been cut off. */
export function plannedReply(wire: readonly WireAction[]): ReturnType<typeof splitMessage> {
  const parts: Uint8Array[] = []
  for (const step of wire) {
    if (step.action === 'respond') {
      const { status, headers, body } = step
      return { status, headers, body: typeof body === 'string' ? encoder.encode(body) : body }
    }
    if (step.action === 'write') parts.push(step.bytes)
    else if ('unsent' in step && step.unsent !== undefined) parts.push(step.unsent)
  }
  return splitMessage(joinBytes(parts))
}
