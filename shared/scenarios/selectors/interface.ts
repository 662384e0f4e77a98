import { z } from 'zod'
import { interfaceOf } from '../../loginshare/interfaces.ts'
import { quoted } from '../quoted.ts'
import { is, not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('interface'),
  /** Case and blanks around it do not count; empty for logins that name none, as those of users. */
  name: z.string(),
  not,
})

/** The interface that is logged in to. A staff login that names none counts as one to the Staff CP. */
export const interfaceSelector: SelectorKind<z.infer<typeof schema>> = {
  label: 'Interface',
  schema,
  explain: (data) =>
    interfaceOf(data.name) === undefined
      ? `interface ${data.not ? 'is named' : 'is not named'}`
      : `interface ${is(data)} ${quoted(data.name)}`,
  actual: (_, facts) => (facts.interface === undefined ? 'none' : quoted(facts.interface)),
  matches: (data, facts) => facts.interface === interfaceOf(data.name),
}
