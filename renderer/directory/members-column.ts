import { countMembers, type Membership } from '../../shared/directory/find.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Column } from '../grid/column.ts'

/** How many people are members of each entry. */
export function membersColumn<E>(
  world: World,
  membership: Membership,
  title: (entry: E) => string,
): Column<E> {
  return {
    id: 'members',
    header: 'Members',
    width: '90px',
    alignRight: true,
    text: (entry) => String(countMembers(world, membership, title(entry))),
  }
}
