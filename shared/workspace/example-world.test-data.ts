import { staffSchema, type StaffMember } from '../directory/staff.ts'
import { userSchema, type User } from '../directory/users.ts'
import type { World } from './schema.ts'
import { settingsSchema } from './settings.ts'

/** A user for tests: what a person needs, then whatever the test is about. */
export function exampleUser(values: Partial<User> = {}): User {
  const username = values.username ?? 'jane.roe'
  return userSchema.parse({
    id: username,
    username,
    password: 'secret-of-jane',
    usergroup: 'Registered',
    fullname: 'Jane Roe',
    emails: [`${username}@example.com`],
    ...values,
  })
}

/** A staff member for tests: what a person needs, then whatever the test is about. */
export function exampleStaffMember(values: Partial<StaffMember> = {}): StaffMember {
  const username = values.username ?? 'ann.lee'
  return staffSchema.parse({
    id: username,
    username,
    password: 'secret-of-ann',
    interfaces: ['staff', 'winapp', 'mobile'],
    firstname: 'Ann',
    lastname: 'Lee',
    email: `${username}@example.com`,
    team: 'Support',
    ...values,
  })
}

/** A world for tests: two groups, two organizations, two teams, and the given users and staff. */
export function exampleWorld(
  users: readonly Partial<User>[] = [{}],
  staff: readonly Partial<StaffMember>[] = [{}],
): World {
  return {
    settings: settingsSchema.parse({}),
    userGroups: [
      { id: 'registered', title: 'Registered' },
      { id: 'vip', title: 'VIP' },
    ],
    organizations: [
      { id: 'north', name: 'Northwind', organizationtype: 'shared' },
      { id: 'south', name: 'Southwind', organizationtype: 'restricted' },
    ],
    users: users.map(exampleUser),
    teams: [
      { id: 'support', title: 'Support', administrators: false },
      { id: 'administrators', title: 'Administrators', administrators: true },
    ],
    staff: staff.map(exampleStaffMember),
    scenarios: [],
  }
}
