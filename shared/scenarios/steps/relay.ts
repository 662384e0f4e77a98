import { z } from 'zod'
import { quoted } from '../quoted.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('relay'),
  /** The name of a LoginShare URL. */
  to: z.string().min(1, 'is empty; name a LoginShare URL'),
})

/** The login is posted to another LoginShare script; its reply is what the rule's other steps happen to. */
export const relay: StepKind<z.infer<typeof schema>> = {
  label: 'Relay',
  schema,
  layer: 'socket',
  explain: ({ to }) => `relay to ${quoted(to)} and pass its reply on`,
  compile: ({ to }, answer, { attempt: login, passOn }) => ({
    ...answer,
    outcome: 'break',
    relay: { to, login, passOn },
  }),
}
