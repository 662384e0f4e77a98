import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import { decide } from './decide.ts'
import { asAnn, bodyOf, exampleAttempt, exampleScenario, Play, texts } from './scenario.test-data.ts'
import { stepKinds } from './steps.ts'
import type { RuleReport } from './scripted.ts'

const reject = (message: string) => [{ type: 'reject', message }] as never

/** Why each rule applied or did not. */
function reasons(play: Play, values = {}): string[] {
  return (play.logIn(values).scripted?.rules ?? []).map(({ why }: RuleReport) => why)
}

describe('Without an active scenario', () => {
  it('a decision is the normal one, made once for each person', () => {
    const question = { attempt: exampleAttempt(), world: exampleWorld(), staffUrl: '' }
    expect(decide(question).scripted).toBeUndefined()
    expect(decide(question)).toBe(decide(question))
  })
})

describe('The rules of a scenario', () => {
  it('are tried in their order; the first that applies decides', () => {
    const play = new Play(
      exampleScenario(
        { when: [{ type: 'username', text: 'nobody' }], then: reject('A') },
        { enabled: false, then: reject('B') },
        { often: { type: 'nth', n: 2 }, then: reject('C') },
        { name: 'All', then: reject('D') },
        { then: reject('E') },
      ),
    )
    const decision = play.logIn()
    expect(texts(decision)).toContain('message=D')
    expect(decision).toMatchObject({ outcome: 'refuse', cause: 'scenario' })
    expect(decision.why).toEqual([
      'Rule 4 “All” of the scenario “Test” applied, as it was the 1st attempt: reject with “D”.',
      'Without it: The password is that of Jane Roe (jane.roe).',
    ])
    expect(decision.scripted).toMatchObject({
      scenario: 'Test',
      rule: { id: 'rule-4', number: 4, name: 'All', count: 1 },
      steps: ['reject with “D”'],
    })
    expect(decision.scripted?.rules.map(({ why }) => why)).toEqual([
      'It is for when username is “nobody”, and it was “jane.roe”.',
      'It is switched off.',
      'It was the 1st attempt.',
      'It was the 1st attempt.',
      'Not tried: an earlier rule applied.',
    ])
    expect(texts(play.logIn())).toContain('message=C')
  })

  it('apply only where all their selectors hold', () => {
    const when = [
      { type: 'kind', kind: 'staff' },
      { type: 'team', title: 'Support', not: true },
    ] as never
    const play = new Play(exampleScenario({ when, then: reject('No') }))
    expect(play.logIn().outcome).toBe('let in')
    expect(reasons(play, asAnn)).toEqual(['It is for when team is not “Support”, and it was “Support”.'])
  })

  it('leave a login as it is where none applies', () => {
    const decision = new Play(exampleScenario({ often: { type: 'after', n: 1 }, then: reject('No') })).logIn()
    expect(decision).toMatchObject({ outcome: 'let in', cause: 'right password', scripted: { rule: null } })
  })

  it('keep later ones from applying with no steps at all', () => {
    const play = new Play(
      exampleScenario({ when: [{ type: 'person', username: 'jane.roe' }] }, { then: reject('No') }),
    )
    expect(play.logIn()).toMatchObject({ outcome: 'let in', cause: 'right password' })
    expect(play.logIn({ username: 'omar' })).toMatchObject({ outcome: 'refuse', cause: 'scenario' })
  })

  it('are not for a POST that no helpdesk sends, which counts nowhere', () => {
    const play = new Play(exampleScenario({ often: { type: 'first', n: 1 }, then: reject('No') }))
    const oddities = [{ status: 400, message: 'Odd.' }] as const
    expect(play.logIn({ oddities })).toMatchObject({ cause: 'odd POST' })
    expect(texts(play.logIn())).toContain('message=No')
  })
})

describe('What is counted', () => {
  const firstPer = (per: 'all' | 'username' | 'address') =>
    new Play(exampleScenario({ often: { type: 'first', n: 1, per }, then: reject('No') }))
  const refused = (play: Play, values = {}) => play.logIn(values).outcome === 'refuse'

  it('is all attempts that reach a rule and match it', () => {
    const play = new Play(
      exampleScenario(
        { often: { type: 'every', n: 2 }, then: reject('A') },
        { when: [{ type: 'kind', kind: 'user' }], often: { type: 'every', n: 2 }, then: reject('B') },
      ),
    )
    const kinds = ['user', 'user', 'user', 'user', 'staff', 'user', 'user'] as const
    const messages = kinds.map(
      (kind) => /<message>(.)</.exec(bodyOf(play.logIn(kind === 'user' ? {} : asAnn)))?.[1],
    )
    // The second rule is reached by the 1st, the 3rd, the 5th, who is of the staff, and the 7th.
    expect(messages).toEqual([undefined, 'A', 'B', 'A', undefined, 'A', undefined])
    expect(play.counters.countsOf('rule-1')).toEqual({ reached: 7, hits: 3 })
    expect(play.counters.countsOf('rule-2')).toEqual({ reached: 3, hits: 1 })
  })

  it('can be that of each username apart, whatever its case', () => {
    const play = firstPer('username')
    expect([refused(play), refused(play, { username: 'JANE.ROE' }), refused(play, asAnn)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('can be that of each posted IP address apart', () => {
    const play = firstPer('address')
    expect([refused(play), refused(play, asAnn), refused(play, { ipaddress: '::1' })]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is locked for so long after n wrong passwords, on the clock that can be moved', () => {
    const often = { type: 'lock', n: 3, within: 60_000, ms: 60_000 } as const
    const play = new Play(exampleScenario({ often, then: reject('Locked') }))
    const wrong = { password: 'x' }
    for (let count = 0; count < 3; count += 1) expect(play.logIn(wrong).cause).toBe('wrong password')
    expect(texts(play.logIn())).toContain('message=Locked')
    expect(play.logIn(asAnn).outcome).toBe('let in')
    play.now += 59_999
    expect(reasons(play)).toEqual(['It is locked for another 1 ms.'])
    play.now += 1
    expect(play.logIn().outcome).toBe('let in')
  })
})

describe('Any number of attempts', () => {
  it('of which the first 3 are to fail: exactly 3 do, though 64 come at once', async () => {
    const play = new Play(exampleScenario({ often: { type: 'first', n: 3 }, then: reject('No') }))
    const decisions = await Promise.all(
      Array.from({ length: 64 }, async () => {
        await Promise.resolve()
        return play.logIn()
      }),
    )
    expect(decisions.filter(({ outcome }) => outcome === 'refuse')).toHaveLength(3)
  })

  const scenario = exampleScenario(
    { often: { type: 'chance', percent: 30, per: 'username' }, then: reject('A') },
    {
      often: { type: 'chance', percent: 50 },
      then: [{ type: 'wait', how: 'log-normal', ms: 100, spread: 50 }],
    },
    { often: { type: 'lock', n: 2, within: 1000, ms: 1000 }, then: [{ type: 'hang' }] },
    { often: { type: 'sequence', lists: [reject('B'), []], end: 'cycle' } },
  )
  const attempts = fc.array(
    fc.record({
      username: fc.constantFrom('jane.roe', 'JANE.ROE', 'nobody', 'ann.lee'),
      password: fc.constantFrom('secret-of-jane', 'x', ''),
      kind: fc.constantFrom('user' as const, 'staff' as const),
    }),
    { maxLength: 40 },
  )

  it('have the same outcomes again with the same seed', () => {
    fc.assert(
      fc.property(attempts, fc.string(), (logins, seed) => {
        const outcomes = () => {
          const play = new Play(scenario, undefined, seed)
          return logins.map((login) => play.logIn(login).wire)
        }
        expect(outcomes()).toEqual(outcomes())
      }),
      { numRuns: 30 },
    )
  })

  it('have the same outcomes if previews were made in between', () => {
    fc.assert(
      fc.property(attempts, attempts, (logins, previews) => {
        const outcomes = (between: (play: Play) => void) => {
          const play = new Play(scenario)
          return logins.map((login) => {
            between(play)
            return play.logIn(login).wire
          })
        }
        const previewed = outcomes((play) => {
          for (const login of previews) play.preview(login)
        })
        expect(previewed).toEqual(outcomes(() => undefined))
      }),
      { numRuns: 20 },
    )
  })

  it('are refused by chance as often as the chance says', () => {
    const play = new Play(exampleScenario({ often: { type: 'chance', percent: 20 }, then: reject('No') }))
    const outcomes = Array.from({ length: 2000 }, () => play.logIn().outcome)
    const refused = outcomes.filter((outcome) => outcome === 'refuse').length
    expect(refused).toBeGreaterThan(330)
    expect(refused).toBeLessThan(470)
  })
})

it('A rule that cannot be explained does what it does all the same', () => {
  const silent = vi.spyOn(stepKinds.reject, 'explain').mockImplementation(() => {
    throw new Error('No words.')
  })
  onTestFinished(() => {
    silent.mockRestore()
  })
  const decision = new Play(exampleScenario({ then: reject('No') })).logIn()
  expect(texts(decision)).toContain('message=No')
  expect(decision.scripted).toMatchObject({
    rule: { number: 1 },
    steps: ['(what cannot be said: No words.)'],
  })
})

it('A rule that cannot be tried is passed over, and the login is answered', () => {
  const scenario = exampleScenario(
    { when: [{ type: 'username', how: 'matches', text: 'x' }] },
    { then: reject('No') },
  )
  // As no file can have it.
  const [first] = scenario.rules
  Object.assign(first?.when[0] ?? {}, { text: '(' })
  const decision = new Play(scenario).logIn()
  expect(texts(decision)).toContain('message=No')
  expect(decision.scripted?.rules[0]?.why).toContain('It could not be tried: ')
})
