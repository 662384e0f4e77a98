import { describe, expect, it } from 'vitest'
import { after, asAnn, texts } from '../scenario.test-data.ts'
import { stepSchema } from '../steps.ts'

const change = (element: string, text: string) => [{ type: 'change', element, text }]

describe('An element', () => {
  it('says something else, and the others what they said', () => {
    expect(texts(after(change('usergroup', 'Nobody & Sons')))).toEqual([
      ...['result=1', 'usergroup=Nobody &amp; Sons', 'fullname=Jane Roe', 'email=jane.roe@example.com'],
    ])
    expect(texts(after(change('team', 'None'), asAnn))).toContain('team=None')
  })

  it('that is not there is added at its place', () => {
    expect(texts(after(change('organization', 'Acme'))).map((text) => text.split('=')[0])).toEqual([
      ...['result', 'usergroup', 'fullname', 'organization', 'email'],
    ])
    expect(texts(after(change('phone', '1'))).at(-1)).toBe('phone=1')
  })

  it('of several has a line for each, and none for nothing', () => {
    expect(texts(after(change('emails', 'a@b.example\nc@d.example'))).slice(-2)).toEqual([
      ...['email=a@b.example', 'email=c@d.example'],
    ])
    expect(texts(after(change('emails', ''))).at(-1)).toBe('emails=')
  })

  it('can hold what was posted', () => {
    expect(texts(after(change('designation', 'from {{ipaddress}}')))).toContain(
      'designation=from 203.0.113.7',
    )
  })

  it('of nobody cannot be changed, nor one that the kind does not have', () => {
    const refused = after(change('fullname', 'X'), { password: 'x' })
    expect(refused).toMatchObject({ outcome: 'refuse' })
    expect(refused.scripted?.notes).toEqual([
      'There is no “fullname” to change, as the reply lets nobody in.',
    ])
    expect(after(change('team', 'X')).scripted?.notes).toEqual(['There is no “team” in the reply.'])
  })

  it('must be one of the table of fields', () => {
    expect(
      stepSchema.safeParse({ type: 'change', element: 'nickname', text: '' }).error?.issues,
    ).toMatchObject([
      { path: ['element'], message: expect.stringMatching(/^is none of: usergroup, fullname/) as string },
    ])
  })

  it('can be changed in a body of the person’s own, too', () => {
    const body = { type: 'body', text: '<a><result>1</result><user><fullname>Me</fullname></user></a>' }
    expect(texts(after([...change('fullname', 'You'), body]))).toEqual(['result=1', 'fullname=You'])
  })
})
