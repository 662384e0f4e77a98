import { changed, removed, type Patch } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'
import type { MembersChoice } from './entry-kind.ts'
import { titlesOf } from './find.ts'
import { Refusal } from './refusal.ts'

/** The property of a user that names what the user is a member of. */
type Membership = 'usergroup' | 'organization'

/** The patches that move every member of `from` to `to`; none when the two are the same. */
export function moveMembers(world: World, membership: Membership, from: string, to: string): Patch[] {
  if (from === to) return []
  return membersOf(world, membership, from).map((user) =>
    changed('users', user, { ...user, [membership]: to }),
  )
}

/**
 * The patches that empty `title` before it is deleted, as chosen.
 *
 * @throws Refusal when there are members and no choice was made, or they are to move where nothing is
 */
export function removeOrMoveMembers(
  world: World,
  membership: Membership,
  title: string,
  choice: MembersChoice,
): Patch[] {
  const members = membersOf(world, membership, title)
  if (members.length === 0) return []
  if (choice.deleteMembers === true && choice.moveMembersTo !== undefined) {
    throw new Refusal([{ field: 'deleteMembers', message: 'goes against moveMembersTo; say one of the two' }])
  }
  if (choice.deleteMembers === true) return members.map((user) => removed('users', user, world))
  const to = choice.moveMembersTo
  if (to === undefined) {
    throw new Refusal([
      {
        field: 'moveMembersTo',
        message: `is needed: ${String(members.length)} ${members.length === 1 ? 'user is' : 'users are'} in “${title}”; say where they move, or set deleteMembers`,
      },
    ])
  }
  if (to === title || !canMoveTo(world, membership, to)) {
    throw new Refusal([{ field: 'moveMembersTo', message: `is “${to}”, where the members cannot move to` }])
  }
  return moveMembers(world, membership, title, to)
}

function membersOf(world: World, membership: Membership, title: string) {
  return world.users.filter((user) => user[membership] === title)
}

/** A person can do without an organization, but not without a group. */
function canMoveTo(world: World, membership: Membership, to: string): boolean {
  if (membership === 'usergroup') return titlesOf(world, 'userGroups').has(to)
  return to === '' || titlesOf(world, 'organizations').has(to)
}
