import { z } from 'zod'
import { memberships, type Membership } from '../../directory/find.ts'
import type { Facts } from '../facts.ts'
import { quoted } from '../quoted.ts'
import { is, not, type SelectorKind } from './selector-kind.ts'

/** The selector of people who are in a group, an organization or a team, named by its title. */
export function membership<Type extends string>(type: Type, label: string, property: Membership) {
  const schema = z.strictObject({
    type: z.literal(type),
    title: z.string().min(1, `is empty; name a ${label.toLowerCase()} of the directory`),
    not,
  })
  const titleOf = ({ person }: Facts) =>
    person === undefined ? undefined : (person as Partial<Record<Membership, string>>)[property]
  const kind: SelectorKind<z.infer<typeof schema>> = {
    label,
    schema,
    explain: (data) => `${type} ${is(data)} ${quoted(data.title)}`,
    actual(_, facts) {
      if (facts.person === undefined) return 'nobody in the directory'
      const title = titleOf(facts)
      if (title === undefined) return `none, as ${memberships[property].many} alone have one`
      return title === '' ? 'none' : quoted(title)
    },
    matches: (data, facts) => titleOf(facts) === data.title,
  }
  return kind
}
