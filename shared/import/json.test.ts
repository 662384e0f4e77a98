import { describe, expect, it } from 'vitest'
import { readJson } from './json.ts'
import { finish } from '../work.ts'

const read = (text: string) => finish(readJson(text, 'users'))

describe('a JSON file', () => {
  it('is an export of ours; each item has the line that it begins in', () => {
    const items = [
      { username: 'ada', emails: ['a@example.com', 'b@example.com'], enabled: true },
      { username: 'bob' },
    ]
    const table = read(JSON.stringify({ loginshareMock: 1, list: 'users', items }, null, 2))
    expect(table).toMatchObject({ columns: ['username', 'emails', 'enabled'], problems: [] })
    expect(table.rows).toEqual([
      {
        line: 5,
        values: { username: ['ada'], emails: ['a@example.com', 'b@example.com'], enabled: ['true'] },
      },
      { line: 13, values: { username: ['bob'] } },
    ])
  })

  it('may be just an array, with braces, brackets and quotes in its texts', () => {
    const { rows, problems } = read('[{"a": "{[\\"}\\\\"},\n {"a": null, "b": 5}]')
    expect(problems).toEqual([])
    expect(rows).toEqual([
      { line: 1, values: { a: ['{["}\\'] } },
      { line: 2, values: { b: ['5'] } },
    ])
  })

  it.each([
    ['[{"a": 1},\n{"a": }]', 2, 'no JSON'],
    ['[{"a": 1} {"a": 2}]', 1, 'no JSON'],
    ['[{"a": 1}', 1, 'no JSON'],
    ['[{"a": 1}, 5]', 1, 'no object'],
    ['{"people": []}', 1, 'no list'],
    ['{"list": "staff", "items": [{"a": 1}]}', 1, 'an export of another list ("staff")'],
    ['[{"a":\n {"b": 1}}]', 1, 'holds an object'],
  ])('that cannot be taken is told from, by its line: %s', (text, line, message) => {
    expect(read(text).problems).toMatchObject([{ line, message: expect.stringContaining(message) as string }])
  })
})
