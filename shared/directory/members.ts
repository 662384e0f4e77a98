import { changed, removed, type Patch } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'
import type { MembersChoice } from './entry-kind.ts'
import { membersOf, memberships, titlesOf, type Membership } from './find.ts'
import { Refusal } from './refusal.ts'

/** The patches that move every member of `from` to `to`; none when the two are the same. */
export function moveMembers(world: World, membership: Membership, from: string, to: string): Patch[] {
  if (from === to) return []
  return membersOf(world, membership, from).map((member) =>
    changed(memberships[membership].list, member, { ...member, [membership]: to }),
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
  const { list, one, many } = memberships[membership]
  if (members.length === 0) return []
  if (choice.deleteMembers === true && choice.moveMembersTo !== undefined) {
    throw new Refusal([{ field: 'deleteMembers', message: 'goes against moveMembersTo; say one of the two' }])
  }
  if (choice.deleteMembers === true) return members.map((member) => removed(list, member, world))
  const to = choice.moveMembersTo
  if (to === undefined) {
    throw new Refusal([
      {
        field: 'moveMembersTo',
        message: `is needed: ${String(members.length)} ${members.length === 1 ? `${one} is` : `${many} are`} in “${title}”; say where they move, or set deleteMembers`,
      },
    ])
  }
  if (to === title || !canMoveTo(world, membership, to)) {
    throw new Refusal([{ field: 'moveMembersTo', message: `is “${to}”, where the members cannot move to` }])
  }
  return moveMembers(world, membership, title, to)
}

/** A person can do without an organization, but not without a group or a team. */
function canMoveTo(world: World, membership: Membership, to: string): boolean {
  const { titles, optional } = memberships[membership]
  return (optional && to === '') || titlesOf(world, titles).has(to)
}
