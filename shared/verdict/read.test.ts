import { expect, test } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { read } from './read.ts'

const parse = await loadLibxml2()
const reading = (text: string) => read(Buffer.from(text), parse)

test('The line where the parser gave up is counted with the blanks before the document', () => {
  expect(reading('\n\n <a>\n<b>&nbsp;</b></a>')).toEqual({
    found: 'no result',
    line: 4,
    missing: [],
    reasons: ["The reply is no well-formed XML: line 4: Entity 'nbsp' not defined."],
  })
})

test.each([
  ['', 'The reply has no bytes.'],
  ['0', 'The reply is just `0`, which PHP takes for nothing.'],
  [' \n', 'The reply holds nothing but blanks.'],
  ['<a><Result>1</Result></a>', 'There is no `result` directly in `a`.'],
  ['<a><b><result>1</result></b></a>', 'There is no `result` directly in `a`.'],
  ['<a><result>1abc</result></a>', '`result` is `1abc`; PHP reads 1.'],
  [`<a><result>${'x'.repeat(99)}</result></a>`, `\`result\` is \`${'x'.repeat(60)}…\`; PHP reads 0.`],
])('What is read of %j is said in words', (text, reason) => {
  expect(reading(text).reasons).toEqual([reason])
})

test('Addresses that a helpdesk does not take are told apart, and the others are in lower case', () => {
  expect(
    reading(
      '<a><result>1</result><user><emails><email>A@B.example</email><email>x</email><mail>c@d.example</mail></emails></user></a>',
    ),
  ).toMatchObject({ user: { emails: ['a@b.example'], skipped: ['x'], missing: ['usergroup', 'fullname'] } })
})
