import { staffSchema, type StaffMember } from '../directory/staff.ts'
import { collationKey } from '../directory/same-titles.ts'
import type { Team } from '../directory/teams.ts'
import type { UserGroup } from '../directory/user-groups.ts'
import { userSchema, type User } from '../directory/users.ts'
import { buildRefusal, buildStaffSuccess, buildUserSuccess } from '../loginshare/reply.ts'
import { loginErrors, type LoginErrorId } from './errors.ts'
import type { Login } from './helpdesk.ts'

/** A reply to look at, and the login that it answers. */
export interface ExampleReply {
  login: Login
  body: string
}

/** The examples: of each error one that ends in just that, and a good one of each kind. */
export type ExampleId = LoginErrorId | 'good-user' | 'good-staff'

/** The groups and teams that the helpdesk has. */
interface Titles {
  userGroups: readonly Pick<UserGroup, 'title'>[]
  teams: readonly Pick<Team, 'title' | 'administrators'>[]
}

const username = 'new.person'
const email = 'new.person@example.com'

/** The example that an address names; undefined when there is none. */
export function exampleIdOf(name: string): ExampleId | undefined {
  const ids: readonly ExampleId[] = [
    'good-user',
    'good-staff',
    ...(Object.keys(loginErrors) as LoginErrorId[]),
  ]
  return ids.find((id) => id === name)
}

/** An example for a helpdesk with these groups and teams. What is wrong in it is wrong there. */
export function exampleReply(id: ExampleId, titles: Titles): ExampleReply {
  return { login: loginOf(id), body: bodyOf(id, titles) }
}

function loginOf(id: ExampleId): Login {
  if (id === 'not-admin') return { kind: 'staff', username, interface: 'admin' }
  if (id === 'good-staff' || id === 'no-team' || id === 'empty-name') return { kind: 'staff', username }
  return { kind: 'user', username }
}

function bodyOf(id: ExampleId, titles: Titles): string {
  const user = (values: Partial<User> = {}) => successOfUser(titles, values)
  const staff = (values: Partial<StaffMember> = {}) => successOfStaff(titles, values)
  switch (id) {
    case 'good-user':
      return user()
    case 'good-staff':
      return staff()
    case 'nothing':
      return ''
    case 'no-result':
      // As the documentation prints it.
      return user().replace('" encoding=', '"encoding=')
    case 'message':
      return buildRefusal('Invalid Username or Password')
    case 'no-message':
      return buildRefusal('')
    case 'incomplete':
      return user().replace(/\s*<emails>[^]*<\/emails>/, '')
    case 'no-emails':
      return user({ emails: [username] })
    case 'no-group':
      return user({ usergroup: unknownTitle('Guest', titles.userGroups) })
    case 'no-team':
      return staff({ team: unknownTitle('Guest', titles.teams) })
    case 'not-admin':
      return staff({ team: titles.teams.find(({ administrators }) => !administrators)?.title ?? 'Support' })
    case 'blank-name':
      return user({ fullname: ' ' })
    case 'empty-name':
      return staff({ firstname: '' })
  }
}

function successOfUser({ userGroups }: Titles, values: Partial<User>): string {
  const person = userSchema.parse({
    ...{ id: 'example', username, usergroup: userGroups[0]?.title ?? 'Registered', fullname: 'New Person' },
    ...{ designation: 'Accountant', organization: 'Smith & Sons', emails: [email], phone: '+1 202 555 0143' },
    ...values,
  })
  const organization = { id: 'example', name: person.organization, organizationtype: 'restricted' as const }
  return buildUserSuccess(person, organization)
}

function successOfStaff({ teams }: Titles, values: Partial<StaffMember>): string {
  const member = staffSchema.parse({
    ...{ id: 'example', username, firstname: 'New', lastname: 'Person', designation: 'Agent', email },
    ...{ mobilenumber: '+1 202 555 0143', signature: 'Yours, New', team: teams[0]?.title ?? 'Support' },
    ...values,
  })
  return buildStaffSuccess(member)
}

/** A title that none of these has, however titles are compared. */
function unknownTitle(title: string, known: readonly { title: string }[]): string {
  const isKnown = known.some((one) => collationKey(one.title) === collationKey(title))
  return isKnown ? unknownTitle(`No ${title}`, known) : title
}
