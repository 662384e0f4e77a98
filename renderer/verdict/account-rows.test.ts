import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { exampleReply, type ExampleId } from '../../shared/verdict/example-replies.ts'
import { emptyHelpdesk, helpdeskSchema } from '../../shared/verdict/helpdesk.ts'
import { apply, read } from '../../shared/loginshare/verdict.ts'
import { accountRows, accountSentence } from './account-rows.ts'

const parse = await loadLibxml2()

const old = { usergroup: 'Registered', fullname: 'Old Name', emails: ['new.person@example.com'] }

function judge(id: ExampleId, accounts: object[] = [], reply = (body: string) => body) {
  const helpdesk = helpdeskSchema.parse({
    ...emptyHelpdesk,
    ...{ userGroups: ['Registered'], teams: ['Support'], accounts },
  })
  const { login, body } = exampleReply(id, {
    userGroups: [{ title: 'Registered' }],
    teams: [{ title: 'Support', administrators: false }],
  })
  return apply(read(Buffer.from(reply(body)), parse), login, helpdesk)
}

describe('The account in a verdict', () => {
  it('is shown whole when it is new', () => {
    const verdict = judge('good-user')
    expect(accountSentence(verdict)).toBe('A new account is created.')
    expect(accountRows(verdict)).toContainEqual({
      ...{ label: 'Full name', before: null, after: 'New Person', changed: true },
    })
  })

  it('is shown with what was there before, and with what stays', () => {
    const verdict = judge('good-user', [old])
    expect(accountSentence(verdict)).toBe('An account was there; it changes.')
    expect(accountRows(verdict)).toEqual([
      { label: 'User group', before: 'Registered', after: 'Registered', changed: false },
      { label: 'Full name', before: 'Old Name', after: 'New Person', changed: true },
      { label: 'Designation', before: '', after: 'Accountant', changed: true },
      { label: 'Phone', before: '', after: '+1 202 555 0143', changed: true },
      { label: 'E-mail addresses', before: old.emails, after: old.emails, changed: false },
      { label: 'Organization', before: null, after: null, changed: false },
    ])
  })

  it('is said to stay as it is where nothing changes', () => {
    const same = { ...old, fullname: 'New Person', designation: 'Accountant', phone: '+1 202 555 0143' }
    expect(accountSentence(judge('good-user', [same]))).toBe('An account was there; nothing in it changes.')
  })

  it('shows what had changed by the time that the login failed', () => {
    const verdict = judge('blank-name', [old], (body) =>
      body.replace('<email>', '<email>other@example.com</email><email>'),
    )
    expect(accountSentence(verdict)).toBe('An account was changed before the login failed.')
    expect(accountRows(verdict)).toEqual([
      {
        ...{ label: 'E-mail addresses', before: old.emails, changed: true },
        after: ['new.person@example.com', 'other@example.com'],
      },
    ])
  })

  it('is said to have been created by then where it was not there before', () => {
    const { changes } = judge('good-user')
    expect(accountSentence({ ...judge('no-group'), changes })).toBe(
      'An account was created before the login failed.',
    )
  })

  it('has the fields of staff, too', () => {
    expect(accountRows(judge('good-staff')).map(({ label }) => label)).toEqual([
      ...['Username', 'First name', 'Last name', 'Designation', 'E-mail address', 'Mobile number'],
      ...['Signature', 'Team'],
    ])
  })

  it('is none when the login is refused', () => {
    expect(accountRows(judge('message', [old]))).toEqual([])
  })
})
