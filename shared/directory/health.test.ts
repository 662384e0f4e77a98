import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { findHealthProblems } from './health.ts'
import { collationKey } from './same-titles.ts'

/** All that is found, as lines: `users jane.roe fullname: is empty; …`. */
function found(world: World): string[] {
  const work = findHealthProblems(world)
  for (;;) {
    const step = work.next()
    if (step.done !== true) continue
    return step.value.map(({ list, title, field, message }) => `${list} ${title} ${field}: ${message}`)
  }
}

/** A world in which nothing is to be found: everybody is fine, and every group has somebody in it. */
const healthy: World = exampleWorld(
  [
    { username: 'jane.roe', usergroup: 'Registered', organization: 'Northwind' },
    { username: 'john.doe', usergroup: 'VIP', organization: 'Southwind' },
  ],
  [{ username: 'ann.lee' }, { username: 'omar.root', team: 'Administrators', interfaces: ['admin'] }],
)

function withUsers(...changes: Partial<World['users'][number]>[]): World {
  const users = healthy.users.map((user, at) => ({ ...user, ...changes[at] }))
  return { ...healthy, users }
}

describe('The health of a directory', () => {
  it('is nothing to speak of where a helpdesk takes everything', () => {
    expect(found(healthy)).toEqual([])
  })

  it('names for a shared e-mail address who overwrites whom: the last match wins', () => {
    const world = withUsers(
      { emails: ['us@example.com', 'jane@example.com'] },
      { emails: ['us@example.com'] },
    )
    expect(found(world)).toEqual([
      'users jane.roe emails[0]: us@example.com is shared with john.doe; a login of this person overwrites their account, unless the helpdesk knows jane@example.com already: the last match wins',
      'users john.doe emails[0]: us@example.com is shared with jane.roe; a login of this person overwrites their account: the last match wins',
    ])
  })

  it('names addresses that are skipped, people with none left, blank names, empty passwords and long texts', () => {
    const world = withUsers({ emails: ['x'], fullname: ' ' }, { password: '', phone: '1'.repeat(30) })
    expect(found(world).map((line) => line.replace(/;.*/, ''))).toEqual([
      'users jane.roe fullname: holds nothing but spaces',
      'users jane.roe emails[0]: “x” is no address that most versions of the helpdesk take',
      'users jane.roe emails: hold none that most helpdesks take',
      'users john.doe password: is empty',
      'users john.doe phone: is 30 characters long',
    ])
  })

  it('names titles that a helpdesk takes for the same', () => {
    const world: World = {
      ...withUsers({ organization: 'Café ' }, { organization: 'cafe' }),
      organizations: [
        { id: 'a', name: 'Café ', organizationtype: 'shared' },
        { id: 'b', name: 'cafe', organizationtype: 'shared' },
      ],
    }
    expect(found(world)).toEqual([
      'organizations Café  name: is the same as “cafe” to most helpdesks, for whom case, accents and trailing spaces do not count',
      'organizations cafe name: is the same as “Café ” to most helpdesks, for whom case, accents and trailing spaces do not count',
    ])
  })

  it('names a staff username that is another’s e-mail address', () => {
    const ann = { username: 'ann', email: 'lee@example.com' }
    const world = exampleWorld([], [ann, { username: 'LEE@example.com', email: 'other@example.com' }])
    expect(found(world).filter((line) => line.startsWith('staff'))).toEqual([
      'staff LEE@example.com username: is the e-mail address of ann; the helpdesk finds staff by username alone, so the two would be two accounts and two licence seats',
    ])
  })

  it('names groups, organizations and teams with nobody in them', () => {
    expect(found(exampleWorld([], [])).map((line) => line.replace(/,.*/, ''))).toEqual([
      'userGroups Registered title: has no users',
      'userGroups VIP title: has no users',
      'organizations Northwind name: has no users',
      'organizations Southwind name: has no users',
      'teams Support title: has no staff members',
      'teams Administrators title: has no staff members',
    ])
  })
})

describe('Two titles are the same to a helpdesk', () => {
  it.each([
    ['VIP', 'vip'],
    ['Café Zürich', 'CAFE ZURICH'],
    ['VIP', 'VIP  '],
    ['Straße', 'STRASSE'],
  ])('%s and %s', (one, other) => {
    expect(collationKey(one)).toBe(collationKey(other))
  })

  it.each([
    ['VIP', ' VIP'],
    ['VIP', 'V.I.P'],
    ['', 'a'],
  ])('but not “%s” and “%s”', (one, other) => {
    expect(collationKey(one)).not.toBe(collationKey(other))
  })
})
