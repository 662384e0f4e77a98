import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLdif } from './ldif.ts'
import { finish } from '../work.ts'

const read = (text: string) => finish(readLdif(text))
const person = 'dn: uid=a,dc=example\nobjectClass: person\n'
const said = (message: string) => expect.stringContaining(message) as string

describe('an LDIF file', () => {
  it('may fold lines, values and comments alike', () => {
    const { rows } = read(
      `# a comment\n that goes on: not a value\n${person}cn: Ada\n  Love\n lace\nmail: \n a@example.com\n`,
    )
    expect(rows).toMatchObject([{ line: 3, values: { cn: ['Ada Lovelace'], mail: ['a@example.com'] } }])
  })

  it('may hold several values of one attribute, however that is spelt', () => {
    expect(read(`${person}mail: a\nMail: b\nMAIL: c\n`).rows[0]?.values.mail).toEqual(['a', 'b', 'c'])
  })

  it('takes values for text that are, not those that are binary', () => {
    const { rows } = read(
      `${person}cn:: SsO8cmdlbg==\nobjectGUID:: bpwf1IgrTkelEP4z0AyRAQ==\nuserCertificate;binary:: QUJD\nzero:: AAAA\n`,
    )
    expect(Object.keys(rows[0]?.values ?? {})).toEqual(['dn', 'objectClass', 'cn'])
    expect(rows[0]?.values.cn).toEqual(['Jürgen'])
  })

  it('keeps an attribute in a language apart from the one in none', () => {
    expect(read(`${person}cn: Jürgen\ncn;lang-en: Jurgen\n`).columns).toEqual([
      'dn',
      'objectClass',
      'cn',
      'cn;lang-en',
    ])
  })

  it('takes an “add”, as ldifde writes every entry, and refuses other change records by their line', () => {
    const entry = (type: string) => `dn: cn=${type}\r\nchangetype: ${type}\r\nobjectClass: user\r\n\r\n`
    const { rows, problems } = read(['add', 'modify', 'delete', 'modrdn'].map(entry).join(''))
    expect(rows.map(({ line, values }) => [line, values.dn, values.changetype])).toEqual([
      [1, ['cn=add'], undefined],
    ])
    expect(problems).toMatchObject([
      { line: 6, field: 'changetype', message: said('change record (modify)') },
      { line: 10, message: said('delete') },
      { line: 14, message: said('modrdn') },
    ])
  })

  it('is told from a value at a URL, a line that is none, bad base64, a missing DN and another version', () => {
    const text = `version: 2\n\n${person}jpegPhoto:< file:///etc/passwd\nno colon\n: no name\ncn:: %%%\n\nuid: x\ncn: y\n`
    expect(read(text).problems).toMatchObject([
      { line: 1, message: said('version') },
      { line: 5, field: 'jpegPhoto', message: said('not fetched') },
      { line: 6, message: said('no colon') },
      { line: 7 },
      { line: 8, field: 'cn', message: said('base64') },
      { line: 10, field: 'dn' },
    ])
  })

  it('leaves out and counts what is no person', () => {
    const entry = (...classes: string[]) =>
      `dn: x\n${classes.map((name) => `objectClass: ${name}`).join('\n')}\n\n`
    const { rows, leftOut } = read(
      entry('top', 'organizationalUnit') +
        entry('person', 'user', 'computer') +
        entry('referral') +
        entry('Person', 'Contact') +
        entry('INETORGPERSON') +
        'ref: ldap://example.com\n\nsearch: 2\nresult: 0\n',
    )
    expect(rows).toHaveLength(1)
    expect(leftOut).toEqual([
      { reason: 'entries that are no people', count: 1 },
      { reason: 'computers', count: 1 },
      { reason: 'referrals', count: 2 },
      { reason: 'contacts', count: 1 },
      { reason: 'notes of ldapsearch', count: 1 },
    ])
  })

  it('of any values, folded anywhere, with any line ends, is read as it was meant', () => {
    const attribute = fc.tuple(
      fc.constantFrom('cn', 'mail', 'title;lang-de', 'x-y'),
      fc.string({ unit: 'grapheme' }),
    )
    const record = fc.array(attribute, { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 5 }),
        fc.integer({ min: 8, max: 80 }),
        fc.constantFrom('\n', '\r\n'),
        (records, width, eol) => {
          const lines = records.flatMap((attributes) => [
            'dn: cn=x',
            'objectClass: person',
            ...attributes.flatMap(([name, value]) => folded(`${name}${encoded(value)}`, width)),
            '',
          ])
          const wanted = records.map((attributes) => {
            const values: Record<string, string[]> = { dn: ['cn=x'], objectClass: ['person'] }
            for (const [name, value] of attributes) (values[name] ??= []).push(value)
            return values
          })
          const table = read(lines.join(eol))
          expect(table.problems).toEqual([])
          expect(table.rows.map(({ values }) => values)).toEqual(wanted)
          for (const { line } of table.rows) expect(lines[line - 1]).toBe('dn: cn=x')
        },
      ),
    )
  })

  it('takes an entry without any object class for a person who has a name to log in by', () => {
    const { rows, leftOut } = read('dn: uid=a,dc=x\nuid: a\ncn: A\n\ndn: ou=b,dc=x\nou: b\n')
    expect(rows.map(({ values }) => values.uid)).toEqual([['a']])
    expect(leftOut).toEqual([{ reason: 'entries without objectClass, uid or sAMAccountName', count: 1 }])
  })

  it('is not confused by an attribute that has the name of a property of every object', () => {
    expect(read('dn: uid=a,dc=x\nuid: a\nconstructor: Team\n').rows[0]?.values.constructor).toEqual(['Team'])
  })
})

/** As exporters write a value: in the clear when that is safe, else as base64. */
function encoded(value: string): string {
  const safe = /^(?![ :<])[\x20-\x7e]*(?<! )$/.test(value)
  return safe ? `: ${value}` : `:: ${Buffer.from(value).toString('base64')}`
}

function folded(line: string, width: number): string[] {
  const rest = line.slice(width).match(new RegExp(`.{1,${String(width - 1)}}`, 'g')) ?? []
  return [line.slice(0, width), ...rest.map((part) => ` ${part}`)]
}
