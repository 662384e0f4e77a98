import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { userImport } from '../shared/import/import-fields.ts'
import { guessMapping } from '../shared/import/mapping.ts'
import { planImport } from '../shared/import/plan-import.ts'
import { readTable } from '../shared/import/read-table.ts'
import { finish } from '../shared/work.ts'
import { textOf } from '../shared/import/text-of.ts'
import { exampleWorld } from '../shared/workspace/example-world.test-data.ts'

/** Reads a file as the app does when nobody has chosen anything. */
function importFile(name: string) {
  const { text, encoding } = textOf(readFileSync(path.join(import.meta.dirname, 'fixtures/import', name)))
  const table = finish(readTable(text, { list: 'users' }))
  const mapping = guessMapping(table.columns, userImport.fields)
  const choice = { mapping, mode: 'add' as const, defaults: { password: 'demo' } }
  let ids = 0
  const plan = finish(planImport(userImport, table, choice, exampleWorld([]), () => String((ids += 1))))
  expect(plan.problems).toEqual([])
  const people = plan.entries.map(({ entry: { id: _, ...entry } }) => entry)
  return { table, encoding, people, newTitles: plan.newTitles }
}

const person = { password: 'demo', enabled: true, designation: '', organization: '', phone: '' }

describe('LDIF is read as it is written by', () => {
  it('slapcat: operational attributes, folded and binary values, a DN in base64, a referral', () => {
    const { table, people, newTitles } = importFile('slapcat.ldif')
    expect(people).toEqual([
      {
        ...{ ...person, username: 'ada', fullname: 'Ada King, Countess of Lovelace', usergroup: 'VIP' },
        ...{ designation: 'Analyst', organization: 'Example Company', phone: '+44 20 7946 0101' },
        emails: ['ada@example.com', 'countess@example.com'],
      },
      {
        ...{ ...person, username: 'jürgen', fullname: 'Jürgen Groß', usergroup: 'Registered' },
        ...{ designation: 'Geschäftsführer', organization: 'Example Company' },
        emails: ['juergen@example.com'],
      },
    ])
    expect(newTitles).toEqual({ userGroups: [], organizations: ['Example Company'], teams: [] })
    expect(table.leftOut).toEqual([
      { reason: 'entries that are no people', count: 2 },
      { reason: 'referrals', count: 1 },
    ])
    expect(table.rows.map(({ values }) => values.description?.[0]?.endsWith('to fit.'))).toEqual([
      true,
      undefined,
    ])
  })

  it('389 Directory Server: a version, a comment before each entry, locked accounts', () => {
    const { people, newTitles } = importFile('389-ds.ldif')
    expect(people).toEqual([
      {
        ...{ ...person, username: 'grace', fullname: 'Grace Hopper', usergroup: 'admirals' },
        ...{ designation: 'Rear Admiral', organization: 'United States Navy', phone: '+1 555 0100' },
        emails: ['grace@example.com'],
      },
      {
        ...{ ...person, username: 'locked', fullname: 'Lócked Out', usergroup: 'Registered' },
        ...{ enabled: false, emails: ['locked@example.com'] },
      },
    ])
    expect(newTitles.userGroups).toEqual(['admirals'])
  })

  it('ldifde of Active Directory: CRLF, “changetype: add”, GUIDs, computers and contacts among people', () => {
    const { table, people, newTitles } = importFile('active-directory.ldf')
    expect(people).toEqual([
      {
        ...{ ...person, username: 'jroe', fullname: 'Roe, Jane', usergroup: 'Help Desk, second line' },
        ...{ designation: 'Head of Purchasing', organization: 'Northwind Traders', phone: '+1 555 0123' },
        emails: ['jane.roe@example.com'],
      },
      {
        ...{ ...person, username: 'oystein', fullname: 'Øystein Å', usergroup: 'Registered', enabled: false },
        ...{ organization: 'Northwind Traders', emails: ['oystein@example.com'] },
      },
    ])
    expect(newTitles.userGroups).toEqual(['Help Desk, second line'])
    expect(table.leftOut.map(({ reason }) => reason)).toEqual([
      'computers',
      'contacts',
      'entries that are no people',
    ])
  })

  it('ldapsearch: folded comments, references and a result', () => {
    const { table, people } = importFile('ldapsearch.ldif')
    expect(people).toMatchObject([{ username: 'ada', emails: ['ada@example.com'] }])
    expect(table.leftOut.map(({ reason }) => reason)).toEqual(['referrals', 'notes of ldapsearch'])
  })
})

describe('CSV is read as it is written by', () => {
  it.each([
    ['Excel with semicolons', 'excel-semicolon.csv', 'Windows-1252', ';'],
    ['Excel as UTF-8', 'excel-utf8.csv', 'UTF-8 with BOM', ';'],
    ['Excel as Unicode text', 'excel-unicode.txt', 'UTF-16', '\t'],
    ['LibreOffice', 'libreoffice.csv', 'UTF-8', ','],
    ['LibreOffice with all cells quoted', 'libreoffice-quoted.csv', 'UTF-8', ','],
  ])('%s', (_, file, encoding, delimiter) => {
    const found = importFile(file)
    expect(found).toMatchObject({ encoding, table: { delimiter } })
    expect(found.people).toEqual([
      {
        ...{ ...person, username: 'zoë', fullname: 'Zoë Müller', usergroup: 'VIP', phone: '+49 30 1234' },
        ...{ organization: 'Müller & Söhne', emails: ['zoe@example.com'] },
      },
      {
        ...{
          ...person,
          username: 'paul',
          fullname: 'Paul "Pablo" Roe',
          usergroup: 'Registered',
          enabled: false,
        },
        ...{ organization: 'Northwind', emails: ['paul@example.com', 'paul.roe@example.com'] },
      },
      {
        ...{
          ...person,
          username: 'lines',
          fullname: 'First line\nsecond line',
          usergroup: 'Registered',
          phone: '555',
        },
        ...{ organization: 'Smith; Sons', emails: ['lines@example.com'] },
      },
    ])
  })
})
