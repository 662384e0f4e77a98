import { describe, expect, it } from 'vitest'
import type { LoginAttempt } from '../loginshare/attempt.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import type { Decision } from './decision.ts'
import { decideNormally } from './normal.ts'
import type { Respond } from './wire.ts'

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
  return decideNormally({ attempt, world, staffUrl })
}

/** The reply's body. */
function bodyOf({ wire }: Decision): string {
  return String((wire[0] as Respond).body)
}

/** The message in the reply. */
function message(decision: Decision): string | undefined {
  return /<message>(.*)<\/message>/.exec(bodyOf(decision))?.[1]
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
    expect(bodyOf(decision)).toContain('<result>1</result>')
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
    expect(bodyOf(decided({ username: 'jane@example.com' }, world))).toContain('By username')
  })

  it('takes of two who share an address the first whose password fits, and warns', () => {
    const world = exampleWorld([
      { username: 'one', password: 'other', emails: ['shared@example.com'] },
      { username: 'two', emails: ['Shared@example.com'], fullname: 'Second' },
      { username: 'three', emails: ['shared@example.com'], fullname: 'Third' },
    ])
    const decision = decided({ username: 'shared@example.com' }, world)
    expect(bodyOf(decision)).toContain('Second')
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
  it('an odd one is refused with what is wrong, whatever the password', () => {
    const decision = decided({ oddities: [{ status: 415, message: 'It is JSON.' }] })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'odd POST', why: ['It is JSON.'] })
    expect(decision.wire[0]).toMatchObject({ status: 415 })
    expect(message(decision)).toBe('It is JSON.')
  })
})

describe('a staff login', () => {
  const ann = { kind: 'staff', username: 'ann.lee', password: 'secret-of-ann' } as const

  it('with the right password is let in', () => {
    const decision = decided(ann)
    expect(decision).toMatchObject({ outcome: 'let in', cause: 'right password' })
    expect(bodyOf(decision)).toContain('<firstname>Ann</firstname>')
  })

  it('is found by username alone, ignoring case', () => {
    expect(decided({ ...ann, username: 'ANN.Lee' }).outcome).toBe('let in')
    expect(decided({ ...ann, username: 'ann.lee@example.com' }).cause).toBe('unknown user')
  })

  it('finds no user, and a user login no staff', () => {
    expect(decided({ kind: 'staff' }).cause).toBe('unknown user')
    expect(decided({ ...ann, kind: 'user' }).cause).toBe('unknown user')
  })

  it('is refused for a wrong password and a disabled account as a user login is', () => {
    expect(decided({ ...ann, password: 'x' }).cause).toBe('wrong password')
    expect(decided(ann, exampleWorld([], [{ enabled: false }])).cause).toBe('disabled account')
  })
})

describe('the interface check', () => {
  const ann = { kind: 'staff', username: 'ann.lee', password: 'secret-of-ann' } as const

  function withInterfaces(change: Partial<World['settings']['interfaces']>): World {
    const world = exampleWorld()
    const interfaces = { ...world.settings.interfaces, ...change }
    return { ...world, settings: { ...world.settings, interfaces } }
  }

  it('lets staff in only where they may log in, whatever the case', () => {
    expect(decided({ ...ann, interface: 'WinApp' }).outcome).toBe('let in')
    const decision = decided({ ...ann, interface: 'admin' })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'interface check' })
    expect(message(decision)).toBe('You may not log in to the interface “admin”.')
    expect(decision.why[0]).toContain('allowed: staff, winapp, mobile')
  })

  it('takes a login without an interface for one to the Staff CP', () => {
    const world = exampleWorld([], [{ interfaces: ['admin'] }])
    for (const none of [undefined, '']) {
      expect(decided({ ...ann, interface: none }).outcome).toBe('let in')
      expect(decided({ ...ann, interface: none }, world).cause).toBe('interface check')
    }
  })

  it('comes after the password, so that nobody learns what a stranger may', () => {
    expect(decided({ ...ann, interface: 'admin', password: 'x' }).cause).toBe('wrong password')
  })

  it('tells a staff login on the user path the right URL', () => {
    const decision = decided({ interface: 'Admin' })
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'interface check' })
    expect(message(decision)).toContain(staffUrl)
  })

  it('leaves users an interface that no staff use, or that the settings leave them', () => {
    expect(decided({ interface: 'client' }).outcome).toBe('let in')
    expect(decided({ interface: '' }).outcome).toBe('let in')
    expect(decided({ interface: 'mobile' }, withInterfaces({ user: ['mobile'] })).outcome).toBe('let in')
  })

  it('counts among the interfaces of staff what new staff members or any one of them are allowed', () => {
    expect(decided({ interface: 'kiosk' }).outcome).toBe('let in')
    for (const world of [
      withInterfaces({ staff: ['kiosk'] }),
      exampleWorld([{}], [{}, { username: 'omar.root', interfaces: ['kiosk'] }]),
    ]) {
      expect(decided({ interface: 'kiosk' }, world).cause).toBe('interface check')
    }
  })

  it('sees through blanks around the name', () => {
    expect(decided({ interface: ' Admin\t' }).cause).toBe('interface check')
    expect(decided({ ...ann, interface: 'admin ' }).cause).toBe('interface check')
    expect(decided({ ...ann, interface: ' winapp ' }).outcome).toBe('let in')
    expect(decided({ ...ann, interface: ' ' }).outcome).toBe('let in')
  })

  it('that is switched off lets all in on their own paths, and says what it would have done', () => {
    const world = withInterfaces({ check: false })
    for (const login of [{ interface: 'admin' }, { ...ann, interface: 'admin' }]) {
      const decision = decided(login, world)
      expect(decision).toMatchObject({ outcome: 'let in', cause: 'interface checks off' })
      expect(decision.why.at(-1)).toContain('otherwise “admin” would not be allowed here')
    }
    expect(decided(ann, world)).toMatchObject({ cause: 'right password', why: { length: 1 } })
    expect(decided({ interface: 'admin', password: 'x' }, world).cause).toBe('wrong password')
  })
})

describe('a staff login of a user, while the interface checks are off,', () => {
  const jane = { kind: 'staff', interface: 'admin' } as const

  /** A world without the checks. */
  function unchecked(users: Parameters<typeof exampleWorld>[0] = [{}], staff = [{}]): World {
    const world = exampleWorld(users, staff)
    const interfaces = { ...world.settings.interfaces, check: false }
    return { ...world, settings: { ...world.settings, interfaces } }
  }

  it('lets the user in as a member of the first administrators’ team', () => {
    const user = {
      fullname: ' Jane  van Roe ',
      designation: 'CEO',
      phone: '123',
      emails: ['jane@example.com', 'j@example.com'],
    }
    const decision = decided(jane, unchecked([user]))
    expect(decision).toMatchObject({ outcome: 'let in', cause: 'interface checks off' })
    expect(decision.why.at(-1)).toContain('a user, would not be let in as staff')
    expect([...bodyOf(decision).matchAll(/<(\w+)>(.*)<\/\1>/g)].map(([text]) => text)).toEqual([
      '<result>1</result>',
      '<firstname>Jane</firstname>',
      '<lastname>van Roe</lastname>',
      '<designation>CEO</designation>',
      '<email>jane@example.com</email>',
      '<mobilenumber>123</mobilenumber>',
      '<signature></signature>',
      '<team>Administrators</team>',
    ])
  })

  it('names the first team where there is no administrators’ team, and none where there is no team', () => {
    const world = unchecked()
    const [support] = world.teams
    if (support === undefined) throw new Error('There is no team.')
    const teams = [support, { ...support, id: 'sales', title: 'Sales' }]
    expect(bodyOf(decided(jane, { ...world, teams }))).toContain('<team>Support</team>')
    expect(bodyOf(decided(jane, { ...world, teams: [] }))).toContain('<team></team>')
  })

  it('leaves the user a user on the path for users', () => {
    const world = { ...unchecked(), teams: [], organizations: [] }
    for (const kind of ['staff', 'user', 'staff'] as const) {
      expect(bodyOf(decided({ ...jane, kind }, world))).toContain(`<${kind}>`)
    }
  })

  it('looks for the password as a user login does', () => {
    const world = unchecked()
    expect(decided({ ...jane, username: 'Jane.Roe@example.com' }, world).outcome).toBe('let in')
    expect(decided({ ...jane, password: 'x' }, world).cause).toBe('wrong password')
    expect(decided({ ...jane, username: 'nobody' }, world)).toMatchObject({
      cause: 'unknown user',
      why: ['No staff member has this username, and no user has it or this e-mail address.'],
    })
    expect(decided(jane, unchecked([{ enabled: false }])).cause).toBe('disabled account')
  })

  it('is refused where a staff member has the username', () => {
    expect(decided(jane, unchecked([{}], [{ username: 'JANE.roe' }])).cause).toBe('wrong password')
  })
})
