import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { delimiters } from './table.ts'
import { finish } from '../work.ts'

const read = (text: string) => finish(readCsv(text))
const cells = (text: string) => read(text).rows.map(({ values }) => Object.values(values).flat())

describe('a CSV file', () => {
  it.each(delimiters)('is read with %j between its cells, which is found out', (delimiter) => {
    const text = [
      ['username', 'name', 'mail'],
      ['ada', 'Lovelace, Ada; Countess', 'ada@example.com'],
      ['bob', 'Bob', 'b@example.com'],
    ]
    const table = read(text.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n'))
    expect(table).toMatchObject({ delimiter, columns: ['username', 'name', 'mail'], problems: [] })
    expect(table.rows[0]?.values.name).toEqual(['Lovelace, Ada; Countess'])
  })

  it.each(delimiters)('of two columns and one person is read with %j, too', (delimiter) => {
    const text = ['username,name', 'ada,Ada', ''].join('\r\n').replaceAll(',', delimiter)
    expect(read(text)).toMatchObject({ delimiter, columns: ['username', 'name'] })
  })

  it('has its delimiter said by Excel in a line of its own', () => {
    const table = read('sep=;\r\na;b\r\n1,2;3\r\n')
    expect(table).toMatchObject({ delimiter: ';', columns: ['a', 'b'] })
    expect(table.rows).toEqual([{ line: 3, values: { a: ['1,2'], b: ['3'] } }])
  })

  it('may hold quotes and line breaks in quoted cells; each row knows the line that it begins in', () => {
    const { rows } = read('a,b\r\n"one\r\ntwo","say ""hi"""\r\n\r\nlast,"x\ny\nz"\r\nend,\r\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 8])
    expect(rows[0]?.values).toEqual({ a: ['one\ntwo'], b: ['say "hi"'] })
  })

  it('may lack empty cells at the end of a line, but has no more cells than columns', () => {
    const { rows, problems } = read('a,b,c\n1\n1,2,3,\n1,2,3,4\n')
    expect(rows[0]?.values).toEqual({ a: ['1'], b: [''], c: [''] })
    expect(problems).toMatchObject([{ line: 4, message: expect.stringContaining('has 4 cells') as string }])
  })

  it('is told from a quote that is never closed, by its line', () => {
    const { problems } = read('a,b\n1,2\n3,"4\n5,6\n')
    expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining('never closed') as string }])
  })

  it('gets names for columns that have none, or the same', () => {
    expect(read('mail,,mail\n1,2,3').columns).toEqual(['mail', 'Column 2', 'mail (2)'])
  })

  it('may be empty', () => {
    expect(read('')).toMatchObject({ columns: [], rows: [], problems: [] })
  })

  it('of any cells and any length is read as a spreadsheet program meant it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ',', ';', '"', '\n', '\t', ' ', '€') })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const all = [['x1', 'x2', 'x3'], ...rows]
          const text = Papa.unparse(all, { delimiter, newline, quotes: true })
          let line = 2
          const wanted = rows.flatMap((row) => {
            const trimmed = row.map((one) => one.trim())
            const at = line
            line += 1 + row.join('').split('\n').length - 1
            return trimmed.some((one) => one !== '') ? [{ line: at, cells: trimmed }] : []
          })
          const found = finish(readCsv(text, delimiter))
          expect(found.problems).toEqual([])
          const read = found.rows.map(({ line, values }) => ({ line, cells: Object.values(values).flat() }))
          expect(read).toEqual(wanted)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may hold a row that is longer than what is read at once', () => {
    const long = `${'x'.repeat(700_000)}\n"`
    expect(cells(`a,b\n1,"${long.replaceAll('"', '""')}"\n2,3\n`)).toEqual([
      ['1', long],
      ['2', '3'],
    ])
  })
})
