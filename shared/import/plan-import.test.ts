import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { users } from '../directory/users.ts'
import { exportEntries } from '../export/export-entries.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import { applyPatches, invert } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { readCsv } from './csv.ts'
import { userImport } from './import-fields.ts'
import { checkNames, guessMapping } from './mapping.ts'
import { planImport, type ImportMode } from './plan-import.ts'
import { warningsOf } from './preview-import.ts'
import { readTable } from './read-table.ts'
import { finish } from '../work.ts'

const world = exampleWorld([
  { username: 'ada', fullname: 'Ada', phone: '1', password: 'hers' },
  { username: 'bob', fullname: 'Bob' },
  { username: 'cy', fullname: 'Cy' },
])

function plan(text: string, mode: ImportMode, defaults = {}, around: World = world) {
  const table = finish(readCsv(text, ','))
  const mapping = guessMapping(table.columns, userImport.fields)
  let ids = 0
  return finish(
    planImport(userImport, table, { mapping, mode, defaults }, around, () => `new${String((ids += 1))}`),
  )
}

/** What XML carries, in which line breaks are line feeds. */
const isOneOfOurs = (text: string) => xmlText.safeParse(text).success && !text.includes('\r')

const usersIn = ({ users: list }: World) =>
  list.map(({ id, username, fullname }) => [id, username, fullname].join(' '))
const after = (planned: ReturnType<typeof plan>) => applyPatches(world, planned.draft.patches)

describe('an import', () => {
  it('adds people in their order, with what is missing from the defaults', () => {
    const planned = plan('username,name,group\ndan,Dan,VIP\neve,Eve,\n', 'add', {
      usergroup: 'Registered',
      password: 'demo',
    })
    expect(planned).toMatchObject({
      added: 2,
      updated: 0,
      removed: 0,
      problems: [],
      draft: { label: 'Import 2 users' },
    })
    expect(after(planned).users.slice(3)).toMatchObject([
      { username: 'dan', usergroup: 'VIP', password: 'demo', enabled: true, emails: [] },
      { username: 'eve', usergroup: 'Registered', password: 'demo' },
    ])
  })

  it('puts people into the first group when nobody says otherwise', () => {
    expect(after(plan('username\ndan\n', 'add')).users[3]?.usergroup).toBe('Registered')
  })

  it('adds the groups and organizations that are named and not there yet', () => {
    const planned = plan('username,group,company\nd,New,Acme\ne,New,Northwind\nf,VIP,\n', 'add')
    expect(planned.newTitles).toEqual({ userGroups: ['New'], organizations: ['Acme'], teams: [] })
    expect(after(planned)).toMatchObject({
      userGroups: [{}, {}, { title: 'New' }],
      organizations: [{}, {}, { name: 'Acme', organizationtype: 'restricted' }],
    })
  })

  it('updates by username, ignoring case, only what has a column; others are new', () => {
    const planned = plan(
      'username,name,password\nADA,Countess,\ndan,Dan,\nbob,Bob,secret-of-jane\n',
      'update',
    )
    expect(planned).toMatchObject({ added: 1, updated: 1, removed: 0 })
    expect(usersIn(after(planned))).toEqual(['ada ADA Countess', 'bob bob Bob', 'cy cy Cy', 'new1 dan Dan'])
    expect(after(planned).users[0]).toMatchObject({ phone: '1', password: '' })
  })

  it('replaces the list; who is there already keeps the id and nothing else', () => {
    const planned = plan('username,name\ndan,Dan\nbob,Robert\n', 'replace')
    expect(planned).toMatchObject({ added: 1, updated: 1, removed: 2 })
    expect(usersIn(after(planned))).toEqual(['bob bob Robert', 'new1 dan Dan'])
    expect(after(planned).users[0]).toMatchObject({ emails: [], password: '' })
  })

  it.each(['add', 'update', 'replace'] as const)('is taken back whole after “%s”', (mode) => {
    const planned = plan('username,group\ndan,New\neve,VIP\n', mode)
    expect(JSON.stringify(applyPatches(after(planned), invert(planned.draft.patches)))).toBe(
      JSON.stringify(world),
    )
  })

  it('tells every problem with its line and field, in the order of the file', () => {
    const planned = plan('username,name,enabled\nAda,A,\n,B,\ndan,D\u0001,maybe\nDAN,E,\n', 'add')
    expect(planned.problems).toEqual([
      { line: 2, field: 'username', message: 'is taken by Ada' },
      { line: 3, field: 'username', message: 'is empty; a login needs one' },
      { line: 4, field: 'enabled', message: 'is “maybe”; write true or false, yes or no, 1 or 0' },
      {
        line: 4,
        field: 'fullname',
        message: 'holds U+0001 at character 2, which XML cannot carry; remove it',
      },
      { line: 5, field: 'username', message: 'is that of line 4, too' },
    ])
  })

  it('needs people, and a column for their usernames', () => {
    expect(plan('username\n', 'replace').problems).toMatchObject([{ line: 1 }])
    expect(plan('shoe size\n44\n', 'add').problems).toMatchObject([{ line: 1, field: 'username' }])
  })

  it('names a default group that is not there', () => {
    expect(plan('username\ndan\n', 'add', { usergroup: 'Nobody' }).problems).toMatchObject([
      { line: 2, field: 'usergroup' },
    ])
  })

  it('warns of what a helpdesk would trip over, of people who share an address in the file too', () => {
    const text = 'username,name,password,mail\nd,D,p,d@example.com\ne,E,p,D@example.com\nf,F,p,nonsense\n'
    const warnings = finish(warningsOf(userImport.kind, plan(text, 'add'), world))
    expect(warnings.map(({ line, field }) => [line, field])).toEqual([
      [2, 'emails[0]'],
      [3, 'emails[0]'],
      [4, 'emails[0]'],
      [4, 'emails'],
    ])
  })

  it('refuses columns and fields that there are not', () => {
    const check = (mapping: Record<string, string>, defaults = {}) => {
      checkNames(userImport.fields, ['name'], mapping, defaults)
    }
    expect(() => {
      check({ nam: 'fullname' })
    }).toThrow('mapping.nam is no column of the file')
    expect(() => {
      check({ name: 'shoes' })
    }).toThrow('mapping.name is “shoes”')
    expect(() => {
      check({}, { emails: 'x' })
    }).toThrow('defaults.emails')
    expect(() => {
      check({ name: 'fullname' }, { password: 'demo', usergroup: 'VIP' })
    }).not.toThrow()
  })

  it.each(['json', 'csv'] as const)('of any export of ours as %s changes nothing', (format) => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[ ;,"'=@\n\ta]{0,6}$/)).filter(isOneOfOurs)
    const emails = fc.uniqueArray(text, { maxLength: 3 })
    fc.assert(
      fc.property(text, text, emails, (password, designation, addresses) => {
        const around = exampleWorld([{ username: ' ada ', password, designation, emails: addresses }])
        const written = finish(exportEntries(users, around.users, { format, passwords: true }))
        const table = finish(readTable(written.replace(/^\uFEFF/, ''), { list: 'users' }))
        const mapping = guessMapping(table.columns, userImport.fields)
        const choice = { mapping, mode: 'update' as const, defaults: {} }
        const planned = finish(planImport(userImport, table, choice, around, () => 'new'))
        expect(planned).toMatchObject({ added: 0, updated: 0, problems: [] })
      }),
    )
  })

  it.each(['json', 'csv'] as const)('of an export of ours as %s gives the same people again', (format) => {
    const odd = {
      phone: '+49 30 1',
      designation: "'=1+1",
      password: '@p',
      emails: ['not an address', 'b@example.com'],
    }
    const around = exampleWorld([
      { username: 'ada', ...odd },
      { username: 'bob', enabled: false, fullname: 'B "b", ü;\nx' },
    ])
    const text = finish(exportEntries(users, around.users, { format, passwords: true }))
    const table = finish(readTable(text.replace(/^\uFEFF/, ''), { list: 'users' }))
    const mapping = guessMapping(table.columns, userImport.fields)
    const planned = finish(
      planImport(userImport, table, { mapping, mode: 'update', defaults: {} }, around, () => 'new'),
    )
    expect(planned).toMatchObject({ added: 0, updated: 0, problems: [] })
    expect(planned.entries.map(({ entry }) => entry)).toEqual(around.users)
  })
})
