import { z } from 'zod'
import { inWords, someMilliseconds } from '../duration.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({ type: z.literal('refuse'), ms: someMilliseconds })

/** Nobody listens for a while, as when the web server is down. */
export const refuseConnections: StepKind<z.infer<typeof schema>> = {
  label: 'Refuse connections',
  schema,
  layer: 'socket',
  explain: ({ ms }) => `reset the connection, and refuse every other for ${inWords(ms)}`,
  compile: ({ ms }, answer) => ({ ...answer, outcome: 'break', instead: { action: 'refuse', ms } }),
}
