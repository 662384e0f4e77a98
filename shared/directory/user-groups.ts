import { z } from 'zod'
import { xmlText } from '../loginshare/xml-text.ts'
import { followRename } from '../scenarios/follow-rename.ts'
import type { EntryKind } from './entry-kind.ts'
import { moveMembers, removeOrMoveMembers } from './members.ts'
import { sameTitleWarnings } from './same-titles.ts'

/** A user group: `usergroup` in a reply carries its title. */
export const userGroupSchema = z.strictObject({
  id: z.string().min(1),
  title: xmlText.refine((text) => text.trim() !== '', 'is empty; give the group a title'),
})

export type UserGroup = z.infer<typeof userGroupSchema>

export const userGroups: EntryKind<UserGroup> = {
  list: 'userGroups',
  noun: 'user group',
  schema: userGroupSchema,
  title: (group) => group.title,
  searched: (group) => [group.title],
  problems(group, world) {
    const taken = world.userGroups.some((other) => other.id !== group.id && other.title === group.title)
    return taken ? [{ field: 'title', message: 'is taken by another user group' }] : []
  },
  warnings: (group, world) => sameTitleWarnings('title', group, world.userGroups, ({ title }) => title),
  onChange: (before, after, world) => [
    ...moveMembers(world, 'usergroup', before.title, after.title),
    ...followRename(world, 'group', before.title, after.title),
  ],
  onDelete: (group, world, choice) => removeOrMoveMembers(world, 'usergroup', group.title, choice),
}
