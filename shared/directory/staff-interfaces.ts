import { staffInterfaces } from '../loginshare/interfaces.ts'
import type { World } from '../workspace/schema.ts'
import { remembered } from './remembered.ts'
import type { StaffMember } from './staff.ts'

/** How many staff members may log in to an interface, by its name. */
const allowed = remembered(
  (staff: readonly StaffMember[]) => {
    const counts = new Map<string, number>()
    for (const member of staff) count(counts, member, 1)
    return counts
  },
  (counts, changes) => {
    for (const { before, after } of changes) {
      count(counts, before, -1)
      count(counts, after, 1)
    }
    return true
  },
)

function count(counts: Map<string, number>, { interfaces }: StaffMember, by: 1 | -1): void {
  for (const name of interfaces) counts.set(name, (counts.get(name) ?? 0) + by)
}

/**
 * Whether an interface is one for staff alone: a helpdesk has it for them, or the settings or any staff member name it, and
 * the settings do not leave it to users.
 *
 * @param name in lower case, as `interfaceOf` gives it
 */
export function isForStaffAlone(name: string, { staff, settings: { interfaces } }: World): boolean {
  if (interfaces.user.includes(name)) return false
  if (staffInterfaces.includes(name) || interfaces.staff.includes(name)) return true
  return (allowed(staff).get(name) ?? 0) > 0
}
