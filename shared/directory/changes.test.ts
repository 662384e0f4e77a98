import { describe, expect, it } from 'vitest'
import { applyPatches, type Draft } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import { changeEntry, createEntry, deleteEntry, getEntry, NotFound, searchEntries } from './changes.ts'
import { organizations } from './organizations.ts'
import { Refusal } from './refusal.ts'
import { userGroups } from './user-groups.ts'
import { users, type User } from './users.ts'

const world = exampleWorld([
  { username: 'jane.roe', fullname: 'Jane Roe', usergroup: 'VIP', organization: 'Northwind' },
  { username: 'john.doe', fullname: 'John Doe', organization: 'Northwind' },
])

/** What is refused of an input, by field. */
function refused(attempt: () => unknown): Record<string, string> {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal)
      return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
  }
  throw new Error('Nothing was refused.')
}

function create(input: object) {
  return createEntry(users, world, 'new', { username: 'new', usergroup: 'VIP', ...input })
}

/** The entry that a draft makes or changes. */
function entryOf({ patches }: Draft): User {
  return patches[0]?.after as User
}

describe('a user', () => {
  it('needs a username and a group; all else has a default', () => {
    const draft = create({})
    const entry = entryOf(draft)
    expect(entry).toEqual({
      ...{ id: 'new', username: 'new', password: '', enabled: true, usergroup: 'VIP', fullname: '' },
      ...{ designation: '', organization: '', emails: [], phone: '' },
    })
    expect(draft.label).toBe('Add user “new”')
    expect(applyPatches(world, draft.patches).users.at(-1)).toEqual(entry)
  })

  it('is refused with each wrong field named', () => {
    expect(refused(() => create({ username: ' ' }))).toEqual({ username: 'is empty; a login needs one' })
    expect(refused(() => create({ username: 'JANE.roe' }))).toEqual({ username: 'is taken by Jane Roe' })
    expect(refused(() => create({ fullname: 'a\u0001' })).fullname).toContain('U+0001 at character 2')
    expect(refused(() => create({ emails: ['a@b.c', '\u0000'] }))['emails[1]']).toContain('U+0000')
    expect(refused(() => create({ color: 'red' }))).toEqual({
      color: 'is not known here; check its spelling',
    })
    expect(Object.keys(refused(() => create({ usergroup: 'Nobody', organization: 'Nowhere' })))).toEqual([
      'usergroup',
      'organization',
    ])
  })

  it('keeps what a change does not mention', () => {
    const entry = entryOf(changeEntry(users, world, 'jane.roe', { fullname: 'Jane R.' }))
    expect(entry).toEqual({ ...world.users[0], fullname: 'Jane R.' })
  })

  it('may keep its own username in a change', () => {
    expect(entryOf(changeEntry(users, world, 'jane.roe', { username: 'Jane.Roe' })).username).toBe('Jane.Roe')
  })

  it('with an e-mail address of somebody else gets a warning, not a refusal', () => {
    const draft = create({ emails: ['JOHN.doe@example.com'] })
    const entry = entryOf(draft)
    const warnings = users.warnings(entry, applyPatches(world, draft.patches))
    expect(warnings.map(({ field }) => field)).toContain('emails[0]')
  })

  it('is found by username, name and e-mail address, ignoring case', () => {
    const found = (search: string) => searchEntries(users, world, search).map(({ username }) => username)
    expect(found('JANE')).toEqual(['jane.roe'])
    expect(found('example.com')).toEqual(['jane.roe', 'john.doe'])
    expect(found('')).toHaveLength(2)
  })

  it('that is not there is named', () => {
    expect(() => getEntry(users, world, 'nobody')).toThrow(
      new NotFound('There is no user with the id “nobody”.'),
    )
  })
})

describe('a group or organization', () => {
  it('takes its members along when it gets another title', () => {
    const draft = changeEntry(userGroups, world, 'vip', { title: 'Gold' })
    const next = applyPatches(world, draft.patches)
    expect(next.users.map(({ usergroup }) => usergroup)).toEqual(['Gold', 'Registered'])
  })

  it('is refused a title that another one has', () => {
    expect(refused(() => changeEntry(userGroups, world, 'vip', { title: 'Registered' }))).toEqual({
      title: 'is taken by another user group',
    })
  })

  it('is restricted unless it is said to be shared', () => {
    expect(createEntry(organizations, world, 'new', { name: 'New' }).patches[0]?.after).toMatchObject({
      organizationtype: 'restricted',
    })
    expect(
      refused(() => createEntry(organizations, world, 'new', { name: 'New', organizationtype: 'open' })),
    ).toHaveProperty('organizationtype')
  })

  it('with members is deleted only when it is said what becomes of them', () => {
    expect(refused(() => deleteEntry(organizations, world, 'north', {})).moveMembersTo).toContain(
      '2 users are in',
    )
    const left = (choice: object, kind = 'north') =>
      applyPatches(world, deleteEntry(organizations, world, kind, choice).patches)
    expect(left({ deleteMembers: true }).users).toEqual([])
    expect(left({ moveMembersTo: 'Southwind' }).users[1]?.organization).toBe('Southwind')
    expect(left({ moveMembersTo: '' }).users[1]?.organization).toBe('')
    expect(left({}, 'south').organizations.map(({ id }) => id)).toEqual(['north'])
  })

  it('gives its members only to one that is there', () => {
    expect(refused(() => deleteEntry(userGroups, world, 'vip', { moveMembersTo: '' }))).toHaveProperty(
      'moveMembersTo',
    )
    expect(refused(() => deleteEntry(userGroups, world, 'vip', { moveMembersTo: 'VIP' }))).toHaveProperty(
      'moveMembersTo',
    )
  })
})
