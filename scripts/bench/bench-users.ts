import { writeFileSync } from 'node:fs'
import { userSchema } from '../../shared/directory/users.ts'
import { workspaceVersion, type Workspace } from '../../shared/workspace/schema.ts'

/** Logins that are made ready for a server, however many users it has, so that the client's work is always the same. */
export const readyLogins = 10_000

/**
 * Writes a workspace with as many users, whose replies are all equally long.
 *
 * @param step how far each user's number is from the one before, counted around: 1 is in order; one without a divisor
 *   in common with `users` has each user once, out of order
 * @param staff the number of staff members beside them
 */
export function writeWorkspace(file: string, users: number, step = 1, staff = 0): void {
  const workspace: Omit<Workspace, 'settings'> & { settings: object } = {
    version: workspaceVersion,
    settings: {},
    userGroups: [{ id: 'group', title: 'Registered' }],
    organizations: [{ id: 'organization', name: 'Northwind Traders', organizationtype: 'shared' }],
    teams: [{ id: 'team', title: 'Support', administrators: false }],
    staff: Array.from({ length: staff }, (_, number) => staffMemberOf(number)),
    users: Array.from({ length: users }, (_, place) => userOf((place * step) % users)),
    scenarios: [],
  }
  writeFileSync(file, JSON.stringify(workspace))
}

function userOf(user: number): Workspace['users'][number] {
  return userSchema.parse({
    id: `user-${digits(user)}`,
    ...account(user),
    enabled: true,
    usergroup: 'Registered',
    fullname: `Jane Roe ${digits(user)}`,
    designation: 'Head of Purchasing',
    organization: 'Northwind Traders',
    emails: [`jane.roe.${digits(user)}@example.com`],
    phone: `+1 555 ${digits(user)}`,
  })
}

function staffMemberOf(number: number): Workspace['staff'][number] {
  return {
    id: `staff-${digits(number)}`,
    ...account(number),
    enabled: true,
    interfaces: ['staff', 'winapp', 'mobile'],
    firstname: 'Jane',
    lastname: `Roe ${digits(number)}`,
    designation: 'Support Lead',
    email: `staff.${digits(number)}@example.com`,
    mobilenumber: `+1 555 ${digits(number)}`,
    signature: 'Kind regards',
    team: 'Support',
  }
}

/** The POSTs that log the users in, all of them in turn, without end. */
export function* loginPosts(endpoint: string, users: number): Generator<Buffer, never> {
  const posts = Array.from({ length: readyLogins }, (_, login) => loginPost(endpoint, login % users))
  for (;;) yield* posts
}

/** A login as a helpdesk sends it, byte for byte (`loginshare-protocol.md`, "The request"). */
export function loginPost(endpoint: string, user: number): Buffer {
  const { host, pathname } = new URL(endpoint)
  const body = new URLSearchParams({ ...account(user), ipaddress: '203.0.113.7' }).toString()
  return Buffer.from(
    [
      `POST ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      'User-Agent: SWIFT_LoginShare',
      'Accept: */*',
      `Content-Length: ${String(body.length)}`,
      'Content-Type: application/x-www-form-urlencoded',
      '',
      body,
    ].join('\r\n'),
  )
}

/** A password as people have them, with characters that are encoded on the wire. */
function account(user: number): { username: string; password: string } {
  return { username: `jane.roe.${digits(user)}`, password: `Pa$$word ${digits(user)}` }
}

/** Of one length, whoever it is. */
function digits(user: number): string {
  return String(user).padStart(5, '0')
}
