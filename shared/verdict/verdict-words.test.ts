import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { apply } from './apply.ts'
import { emptyHelpdesk, helpdeskSchema, type Login, type Verdict } from './helpdesk.ts'
import { read } from './read.ts'
import { differs, verdictTone, verdictWords } from './verdict-words.ts'

const parse = await loadLibxml2()

const helpdesk = helpdeskSchema.parse({
  ...emptyHelpdesk,
  userGroups: ['Registered'],
  teams: ['Support'],
  accounts: [{ usergroup: 'Registered', fullname: 'Jane Roe', emails: ['jane@example.com'] }],
})

function judge(reply: string, login: Partial<Login> = {}): Verdict {
  return apply(read(Buffer.from(reply), parse), { kind: 'user', username: 'ann', ...login }, helpdesk)
}

const user = (email: string, group = 'Registered', name = 'John Doe') =>
  `<a><result>1</result><user><usergroup>${group}</usergroup><fullname>${name}</fullname><emails><email>${email}</email></emails></user></a>`
const staff = (team: string) =>
  `<a><result>1</result><staff><firstname>Ann</firstname><lastname>Lee</lastname><designation/><email>a@b.example</email><mobilenumber/><signature/><team>${team}</team></staff></a>`
const refusal = (message: string) => `<a><result>0</result><message>${message}</message></a>`
const asStaff = { kind: 'staff' } as const

const letIn = judge(user('new@example.com'))
const refused = judge(refusal('Invalid Username or Password'))

describe('The verdict in words', () => {
  it.each([
    [letIn, 'Logged in as John Doe (new account)', 'ok'],
    [judge(user('jane@example.com')), 'Logged in as John Doe', 'ok'],
    [judge(user('jane@example.com', 'Nope', ' ')), 'Logged in as Jane Roe', 'ok'],
    [
      judge(user('jane@example.com', 'Registered', 'J'.repeat(999))),
      `Logged in as ${'J'.repeat(200)}…`,
      'ok',
    ],
    [judge(staff('Support'), asStaff), 'Logged in as Ann Lee (new account)', 'ok'],
    [refused, 'Refused: Invalid Username or Password', 'no'],
    [judge(refusal('')), 'Refused without a reason', 'no'],
    [judge(refusal('x'.repeat(1000))), `Refused: ${'x'.repeat(200)}…`, 'no'],
    [judge(user('new@example.com', 'Registered', ' ')), 'Exception page', 'odd'],
    [judge(''), 'Refused by the helpdesk: nothing arrived', 'odd'],
    [judge(' '), 'Refused by the helpdesk: no well-formed XML with a result', 'odd'],
    [judge('<a>\n<b>&</b>'), 'Refused by the helpdesk: no well-formed XML (line 2)', 'odd'],
    [judge('<a/>'), 'Refused by the helpdesk: result is missing', 'odd'],
    [
      judge('<a><result>2</result></a>'),
      'Refused by the helpdesk: an element is missing, or the result is neither 0 nor 1',
      'odd',
    ],
  ] as const)('%# says %2$s', (verdict, words, tone) => {
    expect(verdictWords(verdict)).toBe(words)
    expect(verdictTone(verdict)).toBe(tone)
  })

  it.each([
    [judge('<a><result>1</result><user><fullname/></user></a>'), 'usergroup and emails are missing'],
    [judge(user('nobody')), 'no valid e-mail'],
    [judge(user('').replace('<email></email>', '')), 'no valid e-mail'],
    [judge(user('new@example.com', 'Guest')), 'no such registered group'],
    [judge(staff('Nope'), asStaff), 'no such team'],
    [judge(staff('Support'), { ...asStaff, interface: 'admin' }), 'not an administrators’ team'],
  ])('%# says where the reply said yes, but %s', (verdict, why) => {
    expect(verdictWords(verdict)).toBe(`Refused by the helpdesk, though the reply said yes: ${why}`)
    expect(verdictTone(verdict)).toBe('odd')
    expect(differs(verdict)).toBe(true)
  })
})

describe('What was meant', () => {
  it('is what the reply says where nobody says anything else', () => {
    expect([differs(letIn), differs(refused), differs(judge(''))]).toEqual([false, false, false])
  })

  it('differs where somebody is let in who was to be refused, or where the exchange was to break', () => {
    expect(verdictWords(letIn, 'refuse')).toBe(
      'Logged in as John Doe (new account), though it was to be refused',
    )
    expect(verdictWords(letIn, 'break')).toBe(
      'Logged in as John Doe (new account), though the exchange was to break',
    )
    expect([differs(letIn, 'refuse'), differs(letIn, 'break')]).toEqual([true, true])
    expect([verdictTone(letIn, 'refuse'), verdictTone(letIn, 'break')]).toEqual(['odd', 'odd'])
  })

  it('deserves a look where the exchange was to break, and the person is refused thereby', () => {
    expect(differs(refused, 'break')).toBe(false)
    expect([verdictTone(refused, 'refuse'), verdictTone(refused, 'break')]).toEqual(['no', 'odd'])
  })

  it('differs where somebody is refused who was to be let in, whatever the reply says', () => {
    expect(verdictWords(judge(''), 'let in')).toBe(
      'Refused by the helpdesk, though the reply said yes: nothing arrived',
    )
    expect(verdictWords(refused, 'let in')).toBe(
      'Refused: Invalid Username or Password, though the person was to be let in',
    )
    expect(differs(refused, 'let in')).toBe(true)
  })

  it('does not differ where a reply that was to break is refused', () => {
    expect(differs(judge(''), 'break')).toBe(false)
    expect(differs(refused, 'refuse')).toBe(false)
  })
})
