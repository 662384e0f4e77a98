import { describe, expect, it } from 'vitest'
import { nameInDn, valueReaders } from './cell-values.ts'
import { userImport } from './import-fields.ts'
import { guessMapping } from './mapping.ts'
import type { Format } from './table.ts'

/** What one row says of a field, whose columns are found by their names. */
function read(name: string, values: Record<string, string[]>, format: Format = 'csv') {
  const columns = Object.keys(values)
  const table = { format, columns, rows: [], problems: [], leftOut: [] }
  const readers = valueReaders(userImport.fields, table, guessMapping(columns, userImport.fields))
  return readers.find(({ field }) => field.name === name)?.read({ line: 1, values }, new Set(['VIP']))
}

describe('a column', () => {
  it.each([
    ['User Name', 'username'],
    ['sAMAccountName', 'username'],
    ['uid', 'username'],
    ['E-Mail', 'emails'],
    ['e_mail address', 'emails'],
    ['displayName', 'fullname'],
    ['cn', 'fullname'],
    ['title', 'designation'],
    ['company', 'organization'],
    ['telephoneNumber', 'phone'],
    ['memberOf', 'usergroup'],
    ['userAccountControl', 'enabled'],
  ])('called %s goes to %s', (column, field) => {
    expect(guessMapping([column], userImport.fields)).toEqual({ [column]: field })
  })

  it('of a password’s hash, or of a name that nobody knows, goes nowhere', () => {
    expect(guessMapping(['userPassword', 'shoeSize', 'toString'], userImport.fields)).toEqual({})
  })
})

describe('a text', () => {
  it('is that of the column that is known best and holds something', () => {
    expect(read('fullname', { cn: ['Roe'], displayName: ['Jane Roe'] })).toEqual({ value: 'Jane Roe' })
    expect(read('fullname', { cn: ['Roe'], displayName: [''] })).toEqual({ value: 'Roe' })
    expect(read('fullname', { cn: [''] })).toEqual({ value: '' })
  })
})

describe('e-mail addresses', () => {
  it('stand in one cell with anything between them that people write there', () => {
    const value = ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org']
    expect(read('emails', { mail: ['a@x.org; b@x.org,c@x.org\nd@x.org  e@x.org'] })).toEqual({ value })
    expect(read('emails', { mail: ['not an address;'] })).toEqual({ value: ['not an address'] })
    expect(read('emails', { mail: [''] })).toEqual({ value: [] })
  })

  it('are as they are in files that have lists, and none is there twice', () => {
    const values = { mail: ['odd, but one', 'a@x.org'], email: ['a@x.org'] }
    expect(read('emails', values, 'json')).toEqual({ value: ['a@x.org', 'odd, but one'] })
  })
})

describe('a group', () => {
  it('is the first that the directory has, by the name in its DN, else the first', () => {
    const dn = (name: string) => `CN=${name},OU=Groups,DC=example,DC=com`
    expect(read('usergroup', { memberOf: [dn('Staff'), dn('VIP')] }, 'ldif')).toEqual({ value: 'VIP' })
    expect(read('usergroup', { memberOf: [dn('Staff'), dn('All')] }, 'ldif')).toEqual({ value: 'Staff' })
    expect(read('usergroup', { group: [''] })).toEqual({ value: undefined })
  })

  it('has its name in a DN with or without escapes; other texts are names themselves', () => {
    expect(nameInDn('CN=Help Desk\\, all,OU=Groups,DC=example')).toBe('Help Desk, all')
    expect(nameInDn('cn=Gesch\\C3\\A4ft \\2B,ou=x')).toBe('Geschäft +')
    expect(nameInDn('CN=Just this')).toBeUndefined()
    expect(nameInDn('Research, Development')).toBeUndefined()
  })
})

describe('whether somebody may log in', () => {
  it.each([
    ['Enabled', 'TRUE', true],
    ['enabled', '0', false],
    ['active', 'No', false],
    ['Enabled', 'WAHR', true],
    ['userAccountControl', '512', true],
    ['userAccountControl', '514', false],
    ['nsAccountLock', 'true', false],
    ['disabled', 'no', true],
  ])('is told by %s: %s', (column, text, value) => {
    expect(read('enabled', { [column]: [text] })).toEqual({ value })
  })

  it('is a problem where nobody can tell', () => {
    expect(read('enabled', { enabled: ['perhaps'] })).toMatchObject({
      problem: expect.stringContaining('perhaps') as string,
    })
    expect(read('enabled', { userAccountControl: ['x'] })).toHaveProperty('problem')
    expect(read('enabled', { enabled: [''] })).toEqual({ value: undefined })
  })
})
