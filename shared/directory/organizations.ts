import { z } from 'zod'
import { xmlText } from '../loginshare/xml-text.ts'
import type { EntryKind } from './entry-kind.ts'
import { moveMembers, removeOrMoveMembers } from './members.ts'

/** An organization; both properties travel in the replies of its members. */
export const organizationSchema = z.strictObject({
  id: z.string().min(1),
  name: xmlText.refine((text) => text.trim() !== '', 'is empty; give the organization a name'),
  organizationtype: z.enum(['restricted', 'shared']).default('restricted'),
})

export type Organization = z.infer<typeof organizationSchema>

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
  warnings: () => [],
  onChange: (before, after, world) => moveMembers(world, 'organization', before.name, after.name),
  onDelete: (organization, world, choice) =>
    removeOrMoveMembers(world, 'organization', organization.name, choice),
}
