import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../workspace/example-world.test-data.ts'
import { after, asAnn, texts } from '../scenario.test-data.ts'
import { explainStep, stepSchema } from '../steps.ts'

const accept = (...despite: string[]) => [{ type: 'accept', despite }]

describe('A login is accepted', () => {
  it('although the password is wrong', () => {
    const decision = after(accept('wrong password'), { password: 'x' })
    expect(decision).toMatchObject({ outcome: 'let in', cause: 'scenario' })
    expect(texts(decision)).toContain('fullname=Jane Roe')
  })

  it('although the account is disabled', () => {
    const world = exampleWorld([{ enabled: false }])
    expect(after(accept('disabled account'), {}, world).outcome).toBe('let in')
    expect(after(accept('wrong password'), {}, world).outcome).toBe('refuse')
  })

  it('although the interface is not allowed, a user as staff', () => {
    const staff = { kind: 'staff', interface: 'admin' } as const
    expect(texts(after(accept('interface check'), { ...asAnn, ...staff }))).toContain('firstname=Ann')
    const user = after(accept('interface check'), staff)
    expect(texts(user)).toContain('team=Administrators')
    expect(after(accept('interface check'), { ...staff, password: 'x' }).outcome).toBe('refuse')
  })

  it('only if there is such an account, and says so otherwise', () => {
    const decision = after(accept('wrong password'), { username: 'nobody' })
    expect(decision.outcome).toBe('refuse')
    expect(decision.scripted?.notes).toEqual([
      'Nobody could be let in: No user has this username or e-mail address.',
    ])
  })
})

it('What does not count is explained', () => {
  const step = stepSchema.parse({ type: 'accept', despite: ['wrong password', 'disabled account'] })
  expect(explainStep(step)).toBe('accept although the password is wrong and the account is disabled')
})
