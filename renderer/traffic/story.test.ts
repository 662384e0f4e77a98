import { expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from '../../shared/traffic/exchange.test-data.ts'
import { wholeExchange, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { storyOf } from './story.ts'

function told(values: Partial<KeptExchange>): string[] {
  return storyOf(wholeExchange(exampleExchange(values))).map(({ sentences }) => sentences.join(' '))
}

it('A refused login is told: who, what happened, what the helpdesk made of it', () => {
  const verdict = exampleVerdict({ error: 'No!', reasons: ['There is a message.', '`result` is 0.'] })
  expect(
    told({ outcome: 'refuse', cause: 'wrong password', why: ['It is another.'], verdict, replyBytes: 90 }),
  ).toEqual([
    '“jane.roe” was to be logged in as a user. Their IP address is 203.0.113.7. It came from 127.0.0.1.',
    'Refused: wrong password. It is another. A reply with status 200, 90 bytes long, went back.',
    'Refused: No! The login form shows “No!”.',
  ])
})

it('A staff login is told with its interface, and an account that it creates', () => {
  const account = { new: true, index: 0, username: 'ann', team: 'Support' }
  const staffAccount = { ...account, firstname: 'Ann', lastname: 'Lee', designation: '', email: '' }
  const verdict = exampleVerdict({
    ok: true,
    error: null,
    result: 1,
    staffAccount: { ...staffAccount, mobilenumber: '', signature: '' },
  })
  const [who, , made] = told({ kind: 'staff', interface: 'admin', ipaddress: '', verdict })
  expect(who).toBe(
    '“jane.roe” was to be logged in as a staff member to the interface “admin”. No IP address of theirs was posted. It came from 127.0.0.1.',
  )
  expect(made).toBe('Logged in as Ann Lee (new account). The person is logged in. A new account is created.')
})

it('A reply that was cut off is told with what was planned', () => {
  const planned = { status: 200, headers: {}, body: '', bytes: 464 }
  expect(told({ planned, replyBytes: 60, outcome: 'break', cause: 'scenario' })[1]).toBe(
    'Broken: scenario. 60 bytes of the planned 464 bytes went back, then it was cut off.',
  )
  expect(told({ planned, status: 0 })[1]).toContain('Nothing of the planned 464 bytes went back')
  expect(told({ complete: false })[1]).toContain('was on its way back when the client was gone.')
  expect(told({ status: 0 })[1]).toContain('Nothing went back.')
})

it('What is no login is told as that', () => {
  const [who, , made] = told({ kind: null, verdict: null, method: 'GET', url: '/nowhere' })
  expect(who).toBe('GET /nowhere is no login. It came from 127.0.0.1.')
  expect(made).toBe('A helpdesk has nothing to do with it.')
})
