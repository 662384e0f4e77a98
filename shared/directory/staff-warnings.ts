import { helpdeskTakesEmail } from '../loginshare/email.ts'
import type { World } from '../workspace/schema.ts'
import { blankWarning, loginFormWarnings } from './account.ts'
import { findStaffByEmail, findTeam } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import type { StaffMember } from './staff.ts'

const exception = 'the helpdesk would show an exception page instead of logging the person in'

/**
 * What a helpdesk would trip over in a staff login (`loginshare-protocol.md`, "Staff"), and what it would do. Each message
 * goes on from the field's label.
 *
 * @param member with any `id` that is not in the world if it is a new one
 */
export function staffWarnings(member: StaffMember, world: World): FieldProblem[] {
  return [
    ...loginFormWarnings(member),
    ...usernameWarnings(member, world),
    ...blankWarning('firstname', member.firstname, exception),
    ...blankWarning('email', member.email, exception),
    ...emailWarnings(member),
    ...adminWarnings(member, world),
  ]
}

/** Staff are found by what they type as username, so who types an e-mail address is somebody else to the helpdesk. */
function usernameWarnings({ id, username }: StaffMember, world: World): FieldProblem[] {
  const other = findStaffByEmail(world, username).find((owner) => owner.id !== id)
  if (other === undefined) return []
  const message = `is the e-mail address of ${other.username}; the helpdesk finds staff by username alone, so the two would be two accounts and two licence seats`
  return [{ field: 'username', message }]
}

function emailWarnings({ email }: StaffMember): FieldProblem[] {
  if (email.trim() === '' || helpdeskTakesEmail(email)) return []
  return [{ field: 'email', message: `is ${email}, no address that most versions of the helpdesk take` }]
}

/** For the Admin CP the team that counts must be an administrators' team. */
function adminWarnings({ team, interfaces }: StaffMember, world: World): FieldProblem[] {
  if (!interfaces.includes('admin') || findTeam(world, team)?.administrators !== false) return []
  const message = `hold admin, but ${team} is no administrators’ team: a new account would be refused at the Admin CP with “Staff Group is not Admin”`
  return [{ field: 'interfaces', message }]
}
