import { buildRefusal, replyContentType } from '../shared/loginshare/reply.ts'
import type { ActiveScenarioState } from '../shared/contract/scenarios.ts'
import { Clock } from '../shared/scenarios/clock.ts'
import { CounterStore } from '../shared/scenarios/counters.ts'
import type { Decision } from '../shared/scenarios/decision.ts'
import type { Values } from '../shared/scenarios/presets/preset.ts'
import { normalName, type Scenario } from '../shared/scenarios/scenario.ts'
import type { ScriptedQuestion } from '../shared/scenarios/scripted.ts'
import type { RelayedReply } from '../shared/scenarios/wire.ts'
import type { Around } from './endpoint/delivery.ts'
import { Hanging } from './endpoint/hanging.ts'

/** The seed where none is named: what goes by chance goes the same way each time. */
export const usualSeed = '1'

/** What the steps of a scenario can do outside its session. */
export type Reach = Partial<Omit<Around, 'hanging'>>

/** A scenario that is to be played. */
export interface Choice {
  scenario: Scenario
  seed?: string | undefined
  /** What a preset was filled in with. */
  values?: Values | undefined
}

/** The scenario that a session plays, and what is remembered while it does. */
export class ActiveScenario {
  readonly clock = new Clock()
  readonly counters = new CounterStore()
  #around: Around
  #active: { scenario: Scenario; seed: string; values: Values | null; since: number } | null = null

  /**
   * @param onSwitch is told what is played from now on
   * @param reach what can be done outside the session: without `refuse`, a step that refuses connections just resets the
   *   login's own; without `relay`, no LoginShare URL has a name
   */
  constructor(
    private onSwitch: (state: ActiveScenarioState) => void = () => undefined,
    private reach: Reach = {},
  ) {
    this.#around = this.#newAround()
  }

  /** What its steps do beyond the connection of a login, for as long as it is played. */
  get around(): Around {
    return this.#around
  }

  /** Null is “Normal”. */
  get scenario(): Scenario | null {
    return this.#active?.scenario ?? null
  }

  get state(): ActiveScenarioState {
    const { scenario, seed = usualSeed, values = null, since } = this.#active ?? {}
    return {
      name: scenario?.name ?? normalName,
      id: scenario === undefined || values !== null ? null : scenario.id,
      values,
      seed,
      since: since === undefined ? null : new Date(since).toISOString(),
    }
  }

  /** Plays this one from now on, or none. Counters begin anew, and logins that hang end; others end as they began. */
  switchTo(choice: Choice | null): void {
    this.#active = choice && {
      scenario: choice.scenario,
      seed: choice.seed ?? usualSeed,
      values: choice.values ?? null,
      since: this.clock.now(),
    }
    this.counters.reset()
    const before = this.#around
    this.#around = this.#newAround()
    before.hanging.endAll()
    this.#around.refuse(0)
    this.onSwitch(this.state)
  }

  #newAround(): Around {
    const { refuse, relay = noSuchUrl } = this.reach
    const around: Around = {
      hanging: new Hanging(),
      // A login that has waited since before the switch keeps nobody out any more.
      refuse: (ms) => {
        if (this.#around === around) refuse?.(ms)
      },
      relay,
    }
    return around
  }

  /** Goes on with the scenario as it is after an edit, counters as they are; one that was deleted is switched off. */
  follow(scenarios: readonly Scenario[]): void {
    const before = this.#active
    if (before?.values !== null) return
    const scenario = scenarios.find(({ id }) => id === before.scenario.id)
    if (scenario === before.scenario) return
    if (scenario === undefined) {
      this.switchTo(null)
      return
    }
    this.#active = { ...before, scenario }
    if (scenario.name !== before.scenario.name) this.onSwitch(this.state)
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
}

/** What a login gets that is relayed to a name that no LoginShare URL has. */
export function noSuchUrl(name: string): Promise<RelayedReply> {
  const body = Buffer.from(buildRefusal(`No LoginShare URL is called “${name}”.`))
  return Promise.resolve({
    status: 200,
    headers: [['Content-Type', replyContentType]],
    ...{ body, break: null, ms: null },
    said: 'is the name of no LoginShare URL',
  })
}
