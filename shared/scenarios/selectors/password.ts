import { z } from 'zod'
import { passwordStates } from '../facts.ts'
import { is, not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('password'),
  state: z.enum(passwordStates, { error: 'is none of: right, wrong, empty' }),
  not,
})

/** Whether the posted password is that of the account. */
export const password: SelectorKind<z.infer<typeof schema>> = {
  label: 'Password',
  schema,
  explain: (data) => `password ${is(data)} ${data.state}`,
  actual: (_, facts) => facts.password,
  matches: (data, facts) => facts.password === data.state,
}
