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

/** A world for tests: two groups, two organizations, and the given users. */
export function exampleWorld(users: readonly Partial<User>[] = [{}]): World {
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
  }
}
