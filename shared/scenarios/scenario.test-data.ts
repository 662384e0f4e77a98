import type { LoginAttempt } from '../loginshare/attempt.ts'
import { received } from '../verdict/received.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { CounterStore, type Counters } from './counters.ts'
import { decide, type Decision } from './decide.ts'
import { factsOf, type Facts } from './facts.ts'
import { scenarioSchema, type Scenario } from './scenario.ts'
import type { Selector } from './selectors.ts'
import type { Trigger } from './triggers.ts'

/** Jane's login with the right password, but for what the test changes. */
export function exampleAttempt(values: Partial<LoginAttempt> = {}): LoginAttempt {
  return {
    kind: 'user',
    username: 'jane.roe',
    password: 'secret-of-jane',
    ipaddress: '203.0.113.7',
    interface: undefined,
    oddities: [],
    ...values,
  }
}

/** The same of Ann, of the staff. */
export const asAnn = { kind: 'staff', username: 'ann.lee', password: 'secret-of-ann' } as const

/** What selectors look at. */
export function exampleFacts(
  values: Partial<LoginAttempt> = {},
  world: World = exampleWorld(),
  socketAddress = '127.0.0.1',
): Facts {
  return factsOf(exampleAttempt(values), world, socketAddress)
}

interface RuleParts {
  id?: string
  name?: string
  enabled?: boolean
  when?: readonly Partial<Selector>[]
  often?: Partial<Trigger>
  then?: readonly object[]
}

/** A scenario of these rules, as a file may have it. */
export function exampleScenario(...rules: readonly RuleParts[]): Scenario {
  return scenarioSchema.parse({
    id: 'test',
    name: 'Test',
    rules: rules.map((rule, index) => ({ id: `rule-${String(index + 1)}`, ...rule })),
  })
}

/** A session that plays a scenario; each call of `logIn` counts. */
export class Play {
  readonly counters = new CounterStore()
  now = Date.UTC(2026, 0, 31, 12)
  readonly activeSince = this.now

  constructor(
    readonly scenario: Scenario,
    readonly world: World = exampleWorld(),
    readonly seed = 'seed',
  ) {}

  /** What would be decided now; nothing is counted. */
  preview(values: Partial<LoginAttempt> = {}, counters: Counters = this.counters): Decision {
    const { scenario, activeSince, now, seed, world } = this
    const attempt = exampleAttempt(values)
    const staffUrl = 'http://127.0.0.1:8480/loginshare/staff'
    const scripted = { scenario, counters, activeSince, now, seed, socketAddress: '127.0.0.1' }
    return decide({ attempt, world, staffUrl, scripted })
  }

  logIn(values: Partial<LoginAttempt> = {}): Decision {
    const decision = this.preview(values)
    this.counters.take(decision.scripted?.advance ?? [])
    return decision
  }
}

/** What is decided on Jane's login when these steps happen to it. */
export function after(steps: readonly object[], values: Partial<LoginAttempt> = {}, world?: World): Decision {
  return new Play(exampleScenario({ then: steps }), world).logIn(values)
}

/** The body that a helpdesk gets to read, as text. */
export function bodyOf({ wire }: Decision): string {
  return new TextDecoder().decode(received(wire).bytes)
}

/** The elements of a body that hold a text, in their order. */
export function texts(decision: Decision): string[] {
  return [...bodyOf(decision).matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(
    ([, name, text]) => `${String(name)}=${String(text)}`,
  )
}
