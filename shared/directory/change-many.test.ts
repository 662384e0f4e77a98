import { describe, expect, it } from 'vitest'
import { finish } from '../work.ts'
import { applyPatches } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import { changeEntries, deleteEntries } from './change-many.ts'
import { NotFound } from './changes.ts'
import { organizations } from './organizations.ts'
import { Refusal } from './refusal.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

const world = exampleWorld([
  { username: 'jane.roe', usergroup: 'VIP', organization: 'Northwind' },
  { username: 'john.doe', organization: 'Northwind' },
  { username: 'ada.king', organization: 'Southwind', enabled: false },
])
const all = ['jane.roe', 'john.doe', 'ada.king']

/** What is refused of an input, each field once. */
function refused(attempt: () => unknown): (readonly [string, string])[] {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ field, message }) => [field, message] as const)
  }
  throw new Error('Nothing was refused.')
}

describe('many entries', () => {
  it('are changed alike in one draft, which leaves out those that are so already', () => {
    const draft = finish(changeEntries(users, world, all, { enabled: false }))
    expect(draft.label).toBe('Change enabled of 2 users')
    expect(draft.patches.map((patch) => patch.before)).toEqual([world.users[0], world.users[1]])
    expect(applyPatches(world, draft.patches).users).toEqual(
      world.users.map((user) => ({ ...user, enabled: false })),
    )
  })

  it('are changed in several properties at once, each with its keys in the order of the file', () => {
    const draft = finish(
      changeEntries(users, world, ['jane.roe'], { organization: '', usergroup: 'Registered' }),
    )
    expect(draft.label).toBe('Change organization, usergroup of user “jane.roe”')
    expect(JSON.stringify(draft.patches[0]?.after)).toBe(
      JSON.stringify({ ...world.users[0], usergroup: 'Registered', organization: '' }),
    )
  })

  it('count once, however often they are named', () => {
    expect(
      finish(changeEntries(users, world, ['jane.roe', 'jane.roe'], { phone: '1' })).patches,
    ).toHaveLength(1)
    expect(finish(deleteEntries(users, world, ['jane.roe', 'jane.roe'], {})).patches).toHaveLength(1)
  })

  it('are all refused where one cannot be changed, each wrong field named once', () => {
    expect(
      refused(() => finish(changeEntries(users, world, all, { usergroup: 'Nobody', organization: 'X' }))),
    ).toEqual([
      ['changes.usergroup', expect.stringContaining('is “Nobody”, which the directory does not have')],
      ['changes.organization', expect.stringContaining('is “X”, which the directory does not have')],
    ])
    expect(
      refused(() => finish(changeEntries(users, world, all, { phone: '\u0001', color: 'red' }))),
    ).toEqual([
      ['changes.phone', expect.stringContaining('U+0001')],
      ['changes.color', 'is not known here; check its spelling'],
    ])
  })

  it('cannot all get the one name that none has', () => {
    expect(refused(() => finish(changeEntries(users, world, all, { username: 'free' })))).toEqual([
      ['changes.username', 'cannot be the same for two users'],
    ])
    expect(
      refused(() => finish(changeEntries(organizations, world, ['north', 'south'], { name: 'Free' }))),
    ).toEqual([['changes.name', 'cannot be the same for two organizations']])
  })

  it('take their members along, as one does', () => {
    const draft = finish(changeEntries(organizations, world, ['north'], { name: 'North' }))
    expect(applyPatches(world, draft.patches).users.map(({ organization }) => organization)).toEqual([
      'North',
      'North',
      'Southwind',
    ])
  })

  it('are deleted in one draft', () => {
    const draft = finish(deleteEntries(users, world, ['jane.roe', 'ada.king'], {}))
    expect(draft.label).toBe('Delete 2 users')
    expect(applyPatches(world, draft.patches).users).toEqual([world.users[1]])
  })

  it('are not deleted where one is not there', () => {
    expect(() => finish(deleteEntries(users, world, ['jane.roe', 'nobody'], {}))).toThrow(
      new NotFound('There is no user with the id “nobody”.'),
    )
  })
})

describe('many groups or organizations', () => {
  it('are deleted only when it is said what becomes of their members', () => {
    expect(refused(() => finish(deleteEntries(organizations, world, ['south', 'north'], {})))[0]?.[0]).toBe(
      'moveMembersTo',
    )
    const left = (choice: object) =>
      applyPatches(world, finish(deleteEntries(organizations, world, ['south', 'north'], choice)).patches)
    expect(left({ deleteMembers: true })).toMatchObject({ organizations: [], users: [] })
    expect(left({ moveMembersTo: '' }).users.map(({ organization }) => organization)).toEqual(['', '', ''])
  })

  it('do not hand their members to one that is to be deleted, too', () => {
    const attempt = () =>
      finish(deleteEntries(userGroups, world, ['registered', 'vip'], { moveMembersTo: 'VIP' }))
    expect(refused(attempt)).toEqual([['moveMembersTo', 'is “VIP”, which is to be deleted, too']])
  })
})
