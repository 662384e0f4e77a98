import { z } from 'zod'
import { ownUserFields } from '../loginshare/fields.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import { followRename } from '../scenarios/follow-rename.ts'
import type { EntryKind } from './entry-kind.ts'
import { moveMembers, removeOrMoveMembers } from './members.ts'
import type { FieldProblem } from './refusal.ts'
import { sameTitleWarnings } from './same-titles.ts'
import { tooLong } from './too-long.ts'

/** An organization; both properties travel in the replies of its members. */
export const organizationSchema = z.strictObject({
  id: z.string().min(1),
  name: xmlText.refine((text) => text.trim() !== '', 'is empty; give the organization a name'),
  organizationtype: z
    .enum(['restricted', 'shared'], { error: 'is neither restricted nor shared' })
    .default('restricted'),
})

export type Organization = z.infer<typeof organizationSchema>

/** How many characters of a name the helpdesk stores. */
const stores = ownUserFields.find(({ element }) => element === 'organization')?.stores

/** The helpdesk looks an organization up by SQL `LIKE` (`loginshare-protocol.md`, step 6). */
function wildcards(name: string): FieldProblem[] {
  if (!/[%_]/.test(name)) return []
  const message =
    'holds % or _, which the helpdesk takes for “any text” and “any character”: a new person may end up in another organization that fits'
  return [{ field: 'name', message }]
}

export const organizations: EntryKind<Organization> = {
  list: 'organizations',
  noun: 'organization',
  schema: organizationSchema,
  title: (organization) => organization.name,
  searched: (organization) => [organization.name],
  problems(organization, world) {
    const taken = world.organizations.some(
      (other) => other.id !== organization.id && other.name === organization.name,
    )
    return taken ? [{ field: 'name', message: 'is taken by another organization' }] : []
  },
  warnings: (organization, world) => [
    ...wildcards(organization.name),
    ...tooLong('name', organization.name, stores),
    ...sameTitleWarnings('name', organization, world.organizations, ({ name }) => name),
  ],
  onChange: (before, after, world) => [
    ...moveMembers(world, 'organization', before.name, after.name),
    ...followRename(world, 'organization', before.name, after.name),
  ],
  onDelete: (organization, world, choice) =>
    removeOrMoveMembers(world, 'organization', organization.name, choice),
}
