import { z } from 'zod'
import { counted } from '../../counted.ts'
import { mostPieces } from '../answer.ts'
import { inWords, someMilliseconds } from '../duration.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('dribble'),
  bytes: z
    .int({ error: 'is no whole number' })
    .min(1, 'must be at least 1')
    .max(1_000_000, 'must be at most 1000000'),
  ms: someMilliseconds,
})

/** The reply comes in small pieces with pauses between them, head included. */
export const dribble: StepKind<z.infer<typeof schema>> = {
  label: 'Dribble',
  schema,
  layer: 'socket',
  explain: ({ bytes, ms }) =>
    `send ${counted(bytes, 'byte')} every ${inWords(ms)} (after ${mostPieces.toLocaleString('en')} pieces, the rest at once)`,
  compile: ({ bytes, ms }, answer) => ({ ...answer, dribble: { bytes, ms } }),
}
