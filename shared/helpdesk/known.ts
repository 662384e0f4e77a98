import { remembered } from '../directory/remembered.ts'
import type { Organization } from '../directory/organizations.ts'
import type { Team } from '../directory/teams.ts'
import type { UserGroup } from '../directory/user-groups.ts'
import type { Helpdesk } from '../verdict/helpdesk.ts'
import type { World } from '../workspace/schema.ts'
import type { Memory } from './memory.ts'

type Organizations = Helpdesk['organizations']

/** What the helpdesk knows now: what the workspace says of it, and what it has gathered from logins. */
export function knownHelpdesk(world: World, { accounts, staff, organizations }: Memory): Helpdesk {
  const { asDirectory, organizations: names, ...own } = world.settings.helpdesk
  const given = asDirectory ? ofDirectory(world) : { organizations: organizationsNamed(names) }
  return {
    ...own,
    ...given,
    organizations: together(given.organizations, organizations),
    accounts,
    staff,
  }
}

/** Its groups, teams and organizations where they are those of the directory. */
export function ofDirectory({ userGroups, teams, organizations }: World) {
  return {
    userGroups: groupTitles(userGroups),
    teams: teamTitles(teams),
    administratorTeams: administratorTitles(teams),
    organizations: organizationsOf(organizations),
  }
}

// Remembered, so that the indexes that are made of these lists hold as long as what they are made from.
const groupTitles = remembered((groups: readonly UserGroup[]) => groups.map(({ title }) => title))
const teamTitles = remembered((teams: readonly Team[]) => teams.map(({ title }) => title))
const administratorTitles = remembered((teams: readonly Team[]) =>
  teams.filter(({ administrators }) => administrators).map(({ title }) => title),
)
const organizationsOf = remembered((organizations: readonly Organization[]) =>
  organizations.map(({ name, organizationtype }) => ({ name, type: organizationtype })),
)
const organizationsNamed = remembered((names: readonly string[]): Organizations =>
  names.map((name) => ({ name, type: 'restricted' })),
)

const lastTogether = new WeakMap<Organizations, { added: Organizations; all: Organizations }>()

function together(given: Organizations, added: Organizations): Organizations {
  if (added.length === 0) return given
  const last = lastTogether.get(given)
  if (last?.added === added) return last.all
  const all = [...given, ...added]
  lastTogether.set(given, { added, all })
  return all
}
