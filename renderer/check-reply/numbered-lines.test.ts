import { expect, test } from 'vitest'
import { numberedLines } from './numbered-lines.ts'

const many = (count: number) => Array.from({ length: count }, (_, at) => `line ${String(at + 1)}`).join('\n')
const numbersOf = (text: string, offending: number | null) =>
  numberedLines(text, offending).shown.map(({ number }) => number)

test('Lines are counted from 1, and the one that is no XML is known', () => {
  expect(numberedLines('<a>\r\n&\r\n</a>', 2)).toEqual({
    shown: [
      { number: 1, text: '<a>', offending: false },
      { number: 2, text: '&', offending: true },
      { number: 3, text: '</a>', offending: false },
    ],
    total: 3,
  })
})

test.each([
  [null, 1, 300],
  [10, 1, 300],
  [500, 351, 650],
  [1000, 701, 1000],
])('Of a thousand lines, with line %j no XML, those from %i to %i are shown', (offending, first, last) => {
  const numbers = numbersOf(many(1000), offending)
  expect([numbers[0], numbers.at(-1), numbers.length]).toEqual([first, last, 300])
  expect(numberedLines(many(1000), offending).total).toBe(1000)
})

test('A short reply is shown whole, and an empty one has one line', () => {
  expect(numbersOf(many(3), 3)).toEqual([1, 2, 3])
  expect(numbersOf('', null)).toEqual([1])
})

test('What cannot be seen has a sign in its place, and a long line is cut', () => {
  const { shown } = numberedLines(`\0a\tb\u0085\n${'x'.repeat(5000)}`, null)
  expect(shown.map(({ text }) => text)).toEqual(['␀a\tb\uFFFD', `${'x'.repeat(1000)}…`])
})
