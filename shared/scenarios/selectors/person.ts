import { z } from 'zod'
import { foldCase } from '../../directory/find.ts'
import { quoted } from '../quoted.ts'
import { is, not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('person'),
  /** Of the directory's entry; the person may log in with an e-mail address all the same. */
  username: z.string().min(1, 'is empty; name somebody of the directory'),
  not,
})

/** Who the login is for, however the person is named in it. */
export const person: SelectorKind<z.infer<typeof schema>> = {
  label: 'Person',
  schema,
  explain: (data) => `person ${is(data)} ${quoted(data.username)}`,
  actual: (_, facts) => (facts.person ? quoted(facts.person.username) : 'nobody in the directory'),
  matches: (data, facts) =>
    facts.person !== undefined && foldCase(facts.person.username) === foldCase(data.username),
}
