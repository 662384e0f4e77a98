import { z } from 'zod'
import { accountStates } from '../facts.ts'
import { is, not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('account'),
  state: z.enum(accountStates, { error: 'is none of: known, unknown, disabled' }),
  not,
})

/** Whether the directory has the account. One that is disabled does not count as known. */
export const account: SelectorKind<z.infer<typeof schema>> = {
  label: 'Account',
  schema,
  explain: (data) => `account ${is(data)} ${data.state}`,
  actual: (_, facts) => facts.account,
  matches: (data, facts) => facts.account === data.state,
}
