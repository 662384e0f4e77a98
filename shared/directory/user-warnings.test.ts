import { describe, expect, it } from 'vitest'
import { exampleUser, exampleWorld } from '../workspace/example-world.test-data.ts'
import { organizations } from './organizations.ts'
import { users, type User } from './users.ts'

const world = exampleWorld([
  { username: 'john.doe', emails: ['john@example.com', 'office@example.com'] },
  { username: 'mary.major', emails: ['Office@Example.com', 'not an address'] },
])

/** What is warned of in a new user, by field. */
function warned(values: Partial<User>): Record<string, string> {
  const user = exampleUser({ username: 'new', ...values })
  return Object.fromEntries(users.warnings(user, world).map(({ field, message }) => [field, message]))
}

const noEmails = 'the helpdesk would refuse the login with “Invalid data provided: No Emails”'

describe('A user is warned of', () => {
  it('not at all when a helpdesk takes everything', () => {
    expect(warned({})).toEqual({})
    expect(world.users.map((user) => users.warnings(user, exampleWorld([])).length)).toEqual([0, 1])
  })

  it('without an e-mail address', () => {
    expect(warned({ emails: [] })).toEqual({ emails: `are missing; ${noEmails}` })
  })

  it('with an address that a helpdesk skips, which is named by its place', () => {
    expect(warned({ emails: ['new@example.com', 'jane@localhost', ''] })).toEqual({
      'emails[1]':
        '“jane@localhost” is no address that most versions of the helpdesk take; they would skip it',
      'emails[2]': 'is empty; the helpdesk would skip it',
    })
  })

  it('with none but addresses that a helpdesk skips', () => {
    expect(warned({ emails: ['nope'] })).toEqual({
      'emails[0]': '“nope” is no address that most versions of the helpdesk take; they would skip it',
      emails: `hold none that most helpdesks take; ${noEmails}`,
    })
  })

  it('with an address that others have, ignoring case, and told who overwrites whom, but not with one that is skipped anyway', () => {
    expect(warned({ emails: ['JOHN@example.com', 'new@example.com', 'office@example.com'] })).toEqual({
      'emails[0]':
        'JOHN@example.com is shared with john.doe; a login of this person overwrites their account, unless the helpdesk knows office@example.com already: the last match wins',
      'emails[2]':
        'office@example.com is shared with john.doe, mary.major; a login of this person overwrites their account: the last match wins',
    })
    expect(warned({ emails: ['new@example.com', 'not an address'] })['emails[1]']).toContain('skip')
  })

  it('with an address that many have, naming a few of them', () => {
    const usernames = Array.from({ length: 9 }, (_, index) => `user${String(index)}`)
    const warning = (username: string, count: number) => {
      const emails = ['all@example.com']
      const many = exampleWorld(usernames.slice(0, count).map((one) => ({ username: one, emails })))
      return users.warnings(exampleUser({ username, emails }), many)[0]?.message
    }
    expect(warning('new', 3)).toContain('is shared with user0, user1, user2;')
    expect(warning('user1', 4)).toContain('is shared with user0, user2, user3;')
    expect(warning('user1', 5)).toContain('is shared with user0, user2, user3 and others;')
    expect(warning('new', 9)).toContain('is shared with user0, user1, user2 and others;')
  })

  it('with a full name that is empty or holds nothing but spaces', () => {
    const end = '; the helpdesk would show an exception page instead of logging the person in'
    expect(warned({ fullname: '' })).toEqual({ fullname: `is empty${end}` })
    expect(warned({ fullname: ' \t\r\n' })).toEqual({ fullname: `holds nothing but spaces${end}` })
    expect(warned({ fullname: '\u00a0' })).toEqual({})
  })

  it('with texts that are longer than a helpdesk stores, counted in characters', () => {
    expect(
      warned({ fullname: '😀'.repeat(200), designation: 'x'.repeat(255), phone: '1'.repeat(25) }),
    ).toEqual({})
    expect(
      warned({ fullname: '😀'.repeat(201), designation: 'x'.repeat(300), phone: '1'.repeat(26) }),
    ).toEqual({
      fullname: 'is 201 characters long; the helpdesk would store the first 200 of them',
      designation: 'is 300 characters long; the helpdesk would store the first 255 of them',
      phone: 'is 26 characters long; the helpdesk would store the first 25 of them',
    })
  })

  it('who cannot log in, since the login form sends no such password or username', () => {
    expect(warned({ password: '' })).toEqual({
      password: 'is empty; the helpdesk’s login form refuses that, so this person cannot log in',
    })
    for (const username of ['<script>', 'a<b>c', 'x</y', '<!--']) {
      expect(warned({ username }).username).toContain('looks like HTML')
    }
    for (const username of ['a < b', '1<2', 'CORP\\jane', 'a&b'])
      expect(warned({ username, emails: ['new@example.com'] })).toEqual({})
  })
})

describe('An organization is warned of', () => {
  const warnings = (name: string) =>
    organizations.warnings({ id: '', name, organizationtype: 'shared' }, world).map(({ message }) => message)

  it('not at all with an ordinary name', () => {
    expect(warnings('Smith & Sons')).toEqual([])
    expect(warnings('x'.repeat(100))).toEqual([])
  })

  it.each(['100% Ltd.', 'a_b'])('with characters that stand for others in the look-up: %s', (name) => {
    expect(warnings(name)).toEqual([
      'holds % or _, which the helpdesk takes for “any text” and “any character”: a new person may end up in another organization that fits',
    ])
  })

  it('with a name that is longer than a helpdesk stores', () => {
    expect(warnings('ü'.repeat(101))).toEqual([
      'is 101 characters long; the helpdesk would store the first 100 of them',
    ])
  })
})
