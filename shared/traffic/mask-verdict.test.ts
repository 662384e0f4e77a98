import { expect, it } from 'vitest'
import { exampleVerdict } from './exchange.test-data.ts'
import { maskVerdict } from './mask-verdict.ts'
import { secretSearch } from './secret-search.ts'

it('A verdict holds no password that the reply has given back, whatever it says', () => {
  const account = { usergroup: 'VIP', fullname: 'Hunter2-Secret', designation: '', phone: '', emails: [] }
  const verdict = exampleVerdict({
    error: 'Wrong: Hunter2-Secret',
    account: { ...account, organization: null, new: true, index: 0 },
    changes: [{ field: 'emails', before: null, after: ['Hunter2-Secret@example.com'] }],
    reasons: ['A new account is created for `Hunter2-Secret`.'],
  })
  const { hide } = secretSearch(['Hunter2-Secret'], '[masked]')
  const masked = maskVerdict(verdict, hide)
  expect(JSON.stringify(masked)).not.toContain('Hunter2')
  expect(masked).toMatchObject({ error: 'Wrong: [masked]', account: { usergroup: 'VIP', index: 0 } })
})
