import type { StaffFieldValues } from '../loginshare/fields.ts'
import type { Team } from './teams.ts'
import type { User } from './users.ts'

/**
 * What a staff reply says of a user, from a script that takes everybody in its directory for staff. The team is the first
 * administrators' team, which the helpdesk wants for its Admin CP (`loginshare-protocol.md`, "Staff"), else the first.
 *
 * @returns empty texts for what the user does not have, and for the team where there is none
 */
export function userAsStaff(user: User, teams: readonly Team[]): StaffFieldValues {
  const [firstname = '', ...others] = user.fullname.trim().split(/\s+/)
  const team = teams.find(({ administrators }) => administrators) ?? teams[0]
  return {
    firstname,
    lastname: others.join(' '),
    designation: user.designation,
    email: user.emails[0] ?? '',
    mobilenumber: user.phone,
    signature: '',
    team: team?.title ?? '',
  }
}
