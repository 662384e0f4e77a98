import { z } from 'zod'
import { xmlText } from '../loginshare/xml-text.ts'
import { followRename } from '../scenarios/follow-rename.ts'
import type { EntryKind } from './entry-kind.ts'
import { moveMembers, removeOrMoveMembers } from './members.ts'
import { sameTitleWarnings } from './same-titles.ts'

/** A team of staff members: `team` in a staff reply carries its title. */
export const teamSchema = z.strictObject({
  id: z.string().min(1),
  title: xmlText.refine((text) => text.trim() !== '', 'is empty; give the team a title'),
  /** Whether the helpdesk lets its members into the Admin CP. No reply says so: the helpdesk knows it of its own team. */
  administrators: z.boolean().default(false),
})

export type Team = z.infer<typeof teamSchema>

export const teams: EntryKind<Team> = {
  list: 'teams',
  noun: 'team',
  schema: teamSchema,
  title: (team) => team.title,
  searched: (team) => [team.title],
  problems(team, world) {
    const taken = world.teams.some((other) => other.id !== team.id && other.title === team.title)
    return taken ? [{ field: 'title', message: 'is taken by another team' }] : []
  },
  warnings: (team, world) => sameTitleWarnings('title', team, world.teams, ({ title }) => title),
  onChange: (before, after, world) => [
    ...moveMembers(world, 'team', before.title, after.title),
    ...followRename(world, 'team', before.title, after.title),
  ],
  onDelete: (team, world, choice) => removeOrMoveMembers(world, 'team', team.title, choice),
}
