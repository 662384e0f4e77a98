import { buildRefusal, replyContentType } from '../shared/loginshare/reply.ts'
import { Clock } from '../shared/scenarios/clock.ts'
import { CounterStore } from '../shared/scenarios/counters.ts'
import type { Decision } from '../shared/scenarios/decision.ts'
import type { Scenario } from '../shared/scenarios/scenario.ts'
import type { ScriptedQuestion } from '../shared/scenarios/scripted.ts'
import type { RelayedReply } from '../shared/scenarios/wire.ts'
import type { Around } from './endpoint/delivery.ts'

/** The seed where none is named: what goes by chance goes the same way each time. */
const usualSeed = '1'

/** What the steps of a scenario can do outside its session. */
export type Reach = Partial<Omit<Around, 'hanging'>>

/** The scenario that a session plays, and what is remembered while it does. */
export class ActiveScenario {
  readonly clock = new Clock()
  readonly counters = new CounterStore()
  /** What its steps do beyond the connection of a login. */
  readonly around: Around
  #active: { scenario: Scenario; since: number; seed: string } | null = null

  /**
   * @param reach what can be done outside the session: without `refuse`, a step that refuses connections just resets the
   *   login's own; without `relay`, no LoginShare URL has a name
   */
  constructor(reach: Reach = {}) {
    this.around = { hanging: new Set(), refuse: () => undefined, relay: noSuchUrl, ...reach }
  }

  /** Null is “Normal”. */
  get scenario(): Scenario | null {
    return this.#active?.scenario ?? null
  }

  get seed(): string {
    return this.#active?.seed ?? usualSeed
  }

  /** When it was switched on, on its clock. */
  get since(): number | null {
    return this.#active?.since ?? null
  }

  /** Plays this one from now on, or none. Counters begin anew, and logins that hang end; others end as they began. */
  switchTo(scenario: Scenario | null, seed = usualSeed): void {
    this.#active = scenario && { scenario, since: this.clock.now(), seed }
    this.counters.reset()
    this.endHanging()
    this.around.refuse(0)
  }

  /** Goes on with the scenario as it has been edited; counters stay. Null when it was deleted, which switches it off. */
  follow(scenario: Scenario | null): void {
    if (this.#active === null) return
    if (scenario === null) this.switchTo(null)
    else this.#active = { ...this.#active, scenario }
  }

  /** What a login is decided with; undefined while none is active. */
  question(socketAddress: string): ScriptedQuestion | undefined {
    if (this.#active === null) return undefined
    const { scenario, since: activeSince, seed } = this.#active
    return { scenario, counters: this.counters, activeSince, now: this.clock.now(), seed, socketAddress }
  }

  /** Counts a decision that takes effect; to be called in the tick that it was made in. */
  take({ scripted }: Decision): void {
    if (scripted !== undefined) this.counters.take(scripted.advance)
  }

  /** Ends all logins that hang. */
  endHanging(): void {
    for (const end of [...this.around.hanging]) end()
  }
}

function noSuchUrl(name: string): Promise<RelayedReply> {
  const body = Buffer.from(buildRefusal(`No LoginShare URL is called “${name}”.`))
  return Promise.resolve({ status: 200, headers: { 'Content-Type': replyContentType }, body })
}
