import { describe, expect, it } from 'vitest'
import type { LoginAttempt } from '../loginshare/attempt.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { decide, type Decision } from './decide.ts'

const staffUrl = 'http://127.0.0.1:8480/loginshare/staff'

/** What is decided on Jane's login with the right password, but for what the test changes. */
function decided(values: Partial<LoginAttempt> = {}, world: World = exampleWorld()): Decision {
  const attempt: LoginAttempt = {
    kind: 'user',
    username: 'jane.roe',
    password: 'secret-of-jane',
    ipaddress: '203.0.113.7',
    interface: undefined,
    oddities: [],
    ...values,
  }
  return decide({ attempt, world, staffUrl })
}

/** The message in the reply. */
function message({ wire }: Decision): string | undefined {
  return /<message>(.*)<\/message>/.exec(wire[0]?.body ?? '')?.[1]
}

function withMessages(messages: Partial<World['settings']['messages']>, world = exampleWorld()): World {
  return { ...world, settings: { ...world.settings, messages: { ...world.settings.messages, ...messages } } }
}

describe('a user login', () => {
  it('with the right password is let in', () => {
    const decision = decided()
    expect(decision).toMatchObject({ outcome: 'let in', cause: 'right password' })
    expect(decision.wire[0]).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/xml; charset=UTF-8' },
    })
    expect(decision.wire[0]?.body).toContain('<result>1</result>')
  })

  it('with a wrong password is refused', () => {
    const decision = decided({ password: 'secret-of-JANE' })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'wrong password' })
    expect(message(decision)).toBe('Invalid Username or Password')
  })

  it('of somebody unknown is refused with the same words', () => {
    const decision = decided({ username: 'nobody' })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'unknown user' })
    expect(message(decision)).toBe('Invalid Username or Password')
  })

  it('finds the username and the e-mail address ignoring case', () => {
    expect(decided({ username: 'JANE.Roe' }).outcome).toBe('let in')
    expect(decided({ username: 'Jane.ROE@example.COM' }).outcome).toBe('let in')
  })

  it('looks among usernames before e-mail addresses', () => {
    const world = exampleWorld([
      { username: 'first', emails: ['jane@example.com'], fullname: 'By address' },
      { username: 'jane@example.com', emails: [], fullname: 'By username' },
    ])
    expect(decided({ username: 'jane@example.com' }, world).wire[0]?.body).toContain('By username')
  })

  it('takes of two who share an address the first whose password fits, and warns', () => {
    const world = exampleWorld([
      { username: 'one', password: 'other', emails: ['shared@example.com'] },
      { username: 'two', emails: ['Shared@example.com'], fullname: 'Second' },
      { username: 'three', emails: ['shared@example.com'], fullname: 'Third' },
    ])
    const decision = decided({ username: 'shared@example.com' }, world)
    expect(decision.wire[0]?.body).toContain('Second')
    expect(decision.why).toContain('Warning: the e-mail address is shared with one, three.')
  })

  it('of a disabled account is refused as that only with the right password', () => {
    const world = withMessages({ disabled: 'Your account is disabled.' }, exampleWorld([{ enabled: false }]))
    expect(message(decided({}, world))).toBe('Your account is disabled.')
    expect(decided({ password: 'wrong' }, world).cause).toBe('wrong password')
    expect(message(decided({ password: 'wrong' }, world))).toBe('Invalid Username or Password')
  })

  it('is refused with the text that was set apart for the reason', () => {
    const world = withMessages({ unknownUser: 'Who?', wrongPassword: 'No.' })
    expect(message(decided({ username: 'nobody' }, world))).toBe('Who?')
    expect(message(decided({ password: '' }, world))).toBe('No.')
  })
})

describe('other POSTs', () => {
  it('a staff login on the user path is told the right URL', () => {
    const decision = decided({ interface: 'Admin' })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'staff login on the user path' })
    expect(message(decision)).toContain(staffUrl)
  })

  it('an interface that no staff use is left to its user', () => {
    expect(decided({ interface: 'client' }).outcome).toBe('let in')
  })

  it('a staff login on the staff path finds no staff', () => {
    expect(decided({ kind: 'staff' })).toMatchObject({ outcome: 'refuse', cause: 'unknown user' })
  })

  it('an odd one is refused with what is wrong, whatever the password', () => {
    const decision = decided({ oddities: [{ status: 415, message: 'It is JSON.' }] })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'odd POST', why: ['It is JSON.'] })
    expect(decision.wire[0]).toMatchObject({ status: 415 })
    expect(message(decision)).toBe('It is JSON.')
  })
})
