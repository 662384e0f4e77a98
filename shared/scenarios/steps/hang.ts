import { z } from 'zod'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({ type: z.literal('hang') })

/** No answer, for as long as the client waits. */
export const hang: StepKind<z.infer<typeof schema>> = {
  label: 'Hang',
  schema,
  layer: 'socket',
  explain: () => 'never answer, and keep the connection open',
  compile: (_, answer) => ({ ...answer, outcome: 'break', instead: { action: 'hang' } }),
}
