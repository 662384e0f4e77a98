import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { staff } from '../directory/staff.ts'
import { userGroups } from '../directory/user-groups.ts'
import { users, type User } from '../directory/users.ts'
import { exampleStaffMember, exampleUser } from '../workspace/example-world.test-data.ts'
import { readCsv } from '../import/csv.ts'
import { finish } from '../work.ts'
import { fromCell } from './csv.ts'
import { exportEntries } from './export-entries.ts'

const jane = exampleUser({ phone: '+49 30 1234', emails: ['a@example.com', 'b@example.com'] })

function csv(entries: readonly User[], passwords = false): string {
  return finish(exportEntries(users, entries, { format: 'csv', passwords }))
}

describe('a list as CSV', () => {
  it('names its properties first, and has a line for each entry, without ids and passwords', () => {
    expect(csv([jane])).toBe(
      '\uFEFFusername,enabled,usergroup,fullname,designation,organization,emails,phone\r\n' +
        'jane.roe,true,Registered,Jane Roe,,,a@example.com; b@example.com,"\'+49 30 1234"\r\n',
    )
  })

  it('has passwords where they are asked for', () => {
    expect(csv([jane], true)).toContain('\r\njane.roe,secret-of-jane,true,')
  })

  it('has its first line even without entries', () => {
    expect(csv([])).toMatch(/^\uFEFFusername,.*\r\n$/)
  })

  it('holds nothing that a spreadsheet program would run, and loses nothing by that', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@＝＋－＠\t\r"',;\n a]{0,4}$/))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const entries = texts.map((fullname) => ({ ...jane, fullname }))
        // Told what it is, since it would guess it from the texts.
        const form = { header: true, delimiter: ',', newline: '\r\n' } as const
        const { data } = Papa.parse<Record<string, string>>(csv(entries).slice(1), form)
        const cells = data.slice(0, texts.length).map((row) => row.fullname ?? '')
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([])
        expect(cells.map(fromCell)).toEqual(texts)
      }),
    )
  })

  it('can be made in slices', () => {
    const many = Array.from({ length: 120 }, () => jane)
    expect([...exportEntries(users, many, { format: 'csv', passwords: false })]).toEqual([50, 100, 120])
    expect(csv(many).split('\r\n')).toHaveLength(122)
  })

  it('is read by an import as it was', () => {
    const entries = [jane, { ...jane, fullname: '=1+1', designation: "'-x", emails: [] }]
    const { rows } = finish(readCsv(csv(entries, true).slice(1)))
    expect(rows.map(({ values }) => values.fullname?.[0])).toEqual(['Jane Roe', '=1+1'])
    expect(rows.map(({ values }) => values.designation?.[0])).toEqual(['', "'-x"])
    expect(rows.map(({ values }) => values.phone?.[0])).toEqual(['+49 30 1234', '+49 30 1234'])
  })
})

describe('a list as JSON', () => {
  it('says what it is of, and holds the entries without ids and passwords', () => {
    const text = finish(exportEntries(users, [jane, jane], { format: 'json', passwords: false }))
    const { id: _, password: __, ...entry } = jane
    expect(JSON.parse(text)).toEqual({ loginshareMock: 1, list: 'users', items: [entry, entry] })
    expect(text.split('\n')).toHaveLength(9)
  })

  it('holds lists, passwords and all, of any kind of entry', () => {
    const ann = exampleStaffMember()
    const text = finish(exportEntries(staff, [ann], { format: 'json', passwords: true }))
    const { id: _, ...entry } = ann
    expect(JSON.parse(text)).toEqual({ loginshareMock: 1, list: 'staff', items: [entry] })
    expect(finish(exportEntries(userGroups, [], { format: 'json', passwords: true }))).toContain('[\n  ]')
  })
})
