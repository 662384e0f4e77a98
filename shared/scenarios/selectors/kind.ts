import { z } from 'zod'
import { is, not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('kind'),
  kind: z.enum(['user', 'staff'], { error: 'is neither user nor staff' }),
  not,
})

/** Whether it is a login of a user or of staff, by the path that it came to. */
export const kind: SelectorKind<z.infer<typeof schema>> = {
  label: 'Kind',
  schema,
  explain: (data) => `kind ${is(data)} ${data.kind}`,
  actual: (_, { attempt }) => attempt.kind,
  matches: (data, { attempt }) => attempt.kind === data.kind,
}
