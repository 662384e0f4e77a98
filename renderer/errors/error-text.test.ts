import { expect, test } from 'vitest'
import { loginErrors, type LoginErrorId } from '../../shared/verdict/errors.ts'
import { searchedIn, shownAtForm } from './error-text.ts'

const ids = Object.keys(loginErrors) as LoginErrorId[]
const found = (text: string) => ids.filter((id) => searchedIn(loginErrors[id]).includes(text.toLowerCase()))

test.each([
  ['Invalid data provided: No Emails', ['no-emails']],
  ['(Invalid Group)', ['no-group', 'no-team']],
  ['Empty data received for Staff', ['nothing']],
  ['exception', ['blank-name', 'empty-name']],
  ['admin cp', ['not-admin']],
  ['&amp;', ['no-result']],
  ['Success without an e-mail', ['no-emails']],
])('An error is found by what the form shows, by its log line, and by its causes: %s', (text, wanted) => {
  expect(found(text)).toEqual(wanted)
})

test('Where the form shows no text of the helpdesk, words say what it shows', () => {
  const shown = (['message', 'no-message', 'blank-name', 'nothing'] as const).map((id) =>
    shownAtForm(loginErrors[id]),
  )
  expect(shown).toEqual([
    ...['The reply’s own message', 'No reason', 'An exception page', 'Invalid data provided: 1'],
  ])
})
