import fc from 'fast-check'
import { expect, test } from 'vitest'
import { helpdeskTakesEmail } from '../shared/loginshare/email.ts'
import { phpTakesEmails } from './php/filter-emails.ts'

const text = (characters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength: 1, maxLength })

/** What an address is made of, often put together as it should be. */
const nearlyAnAddress = fc
  .tuple(
    fc.oneof(text('abZ09.', 8), text("a.!#$%&'*+-/=?^_`{|}~()<>,:; é\\", 4), text('a', 66)),
    fc.constantFrom('@', '@', '@', '@', '@', '', '@@', ' @', '@ '),
    fc.array(fc.oneof(text('abZ09-', 6), text('b', 65), text('b_é 9-', 3)), { maxLength: 5 }),
    fc.constantFrom('.', '.', '.', '.', '..', ''),
    fc.oneof(text('comZ09-', 4), fc.constantFrom('com', 'example', 'xn--p1ai', '1', '')),
    fc.constantFrom('', '', '', '', '', ' ', '\n', '\t', '.', '-'),
  )
  .map(([local, at, labels, dot, last, end]) => `${local}${at}${labels.join('.')}${dot}${last}${end}`)

/** With a quoted local part or an address in brackets PHP is more generous than other helpdesks. */
const generous = /["[]/

test('A helpdesk takes an e-mail address when PHP takes it for valid', async () => {
  const emails = [
    ...fc.sample(nearlyAnAddress, 20_000),
    ...fc.sample(fc.emailAddress(), 1000),
    ...fc.sample(fc.string({ unit: 'grapheme' }), 1000),
  ].filter((email) => !generous.test(email))
  const valid = await phpTakesEmails(emails)
  expect(emails.filter((email, index) => helpdeskTakesEmail(email) !== valid[index])).toEqual([])
  expect(valid.filter(Boolean).length).toBeGreaterThan(1000)
  expect(valid.filter((one) => !one).length).toBeGreaterThan(1000)
})
