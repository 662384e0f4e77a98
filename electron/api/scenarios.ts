import type { z } from 'zod'
import type { presetSchema } from '../../shared/contract/scenarios.ts'
import { getEntry } from '../../shared/directory/changes.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { readDuration } from '../../shared/scenarios/duration.ts'
import { presets } from '../../shared/scenarios/presets.ts'
import { forHelpdesk, type Preset } from '../../shared/scenarios/presets/preset.ts'
import { tryScenario, type Bench } from '../../shared/scenarios/presets/try-preset.ts'
import { scenarios } from '../../shared/scenarios/scenario-kind.ts'
import { explainRule, type Scenario } from '../../shared/scenarios/scenario.ts'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import type { Work } from '../../shared/work.ts'
import { chooseScenario, fillIn, presetNamed } from '../choose-scenario.ts'
import { finishInSlices } from '../in-slices.ts'
import type { Session } from '../session.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { api, type Context } from './context.ts'
import { procedures } from './entries.ts'
import { previewLogin } from './preview-login.ts'

const does = procedures(scenarios)

/** How often each rule of a scenario was reached and applied; never, unless it is the one that is played. */
function countsOf(scenario: Scenario | null, { active }: Session) {
  const played = scenario?.id === active.scenario?.id
  const items = (scenario?.rules ?? []).map((rule, index) => ({
    ...{
      rule: rule.id,
      number: index + 1,
      name: rule.name,
      sentence: explainRule(rule),
      enabled: rule.enabled,
    },
    ...(played ? active.counters.countsOf(rule.id) : { reached: 0, hits: 0 }),
  }))
  return { items, total: items.length, dropped: 0, next: null }
}

function resetCounts(scenario: Scenario | null, rule: string | undefined, session: Session) {
  if (scenario?.id === session.active.scenario?.id) session.active.counters.reset(rule)
  return countsOf(scenario, session)
}

async function benchOf({ session, endpoint }: Context): Promise<Bench> {
  return {
    world: session.world,
    memory: session.helpdesk.memory,
    parse: await loadLibxml2(),
    staffUrl: endpoint.state.staffUrl ?? '',
    now: session.active.clock.now(),
    seed: session.active.state.seed,
  }
}

/** What a scenario made of a preset comes to; null where the directory has nobody to try it with. */
function trialOf(scenario: Scenario, { example }: Preset, bench: Bench) {
  const trial = tryScenario(scenario, example, bench)
  if (trial === undefined) return null
  const { logins, attempt, decision, verdict } = trial
  const { kind, username } = attempt
  const steps = [...(decision.scripted?.steps ?? [])]
  return { logins, kind, username, steps, verdict, words: verdictWords(verdict, decision.outcome) }
}

/** Each preset with what it comes to. Logins wait meanwhile, so it can be done in slices. */
function* presetsShown(bench: Bench): Work<z.input<typeof presetSchema>[]> {
  const shown: z.input<typeof presetSchema>[] = []
  for (const ready of presets) {
    const preset = forHelpdesk(ready, bench.world.settings)
    const { name, group, sentence, does, values } = preset
    const fields = Object.entries(values).map(([field, about]) => ({ name: field, ...about }))
    const trial = trialOf(fillIn(preset).scenario, preset, bench)
    shown.push({ name, group, sentence, does, values: fields, trial })
    yield shown.length
  }
  return shown
}

function clockOf({ active: { clock } }: Session) {
  return { now: new Date(clock.now()).toISOString(), ahead: clock.ahead }
}

/** Scripted failures: kept, switched, counted, previewed. */
export const scenariosRouter = {
  scenarios: {
    list: api.scenarios.list.handler(({ input, context }) => does.list(input, context)),
    create: api.scenarios.create.handler(({ input, context }) => does.create(input, context)),
    read: api.scenarios.read.handler(({ input: { id }, context }) => does.read(id, context)),
    change: api.scenarios.change.handler(({ input: { params, body }, context }) =>
      does.change(params.id, body, context),
    ),
    delete: api.scenarios.delete.handler(({ input: { params }, context }) =>
      does.remove(params.id, {}, context),
    ),
    counters: api.scenarios.counters.handler(({ input: { id }, context: { session } }) =>
      countsOf(getEntry(scenarios, session.world, id), session),
    ),
    reset: api.scenarios.reset.handler(({ input: { id, rule }, context: { session } }) =>
      resetCounts(getEntry(scenarios, session.world, id), rule, session),
    ),
  },
  activeScenario: {
    read: api.activeScenario.read.handler(({ context: { session } }) => session.active.state),
    change: api.activeScenario.change.handler(({ input, context: { session } }) => {
      session.active.switchTo(chooseScenario(input, session.world))
      return session.active.state
    }),
    counters: api.activeScenario.counters.handler(({ context: { session } }) =>
      countsOf(session.active.scenario, session),
    ),
    reset: api.activeScenario.reset.handler(({ input, context: { session } }) =>
      resetCounts(session.active.scenario, input?.rule, session),
    ),
  },
  presets: {
    list: api.presets.list.handler(async ({ context }) => {
      const items = await finishInSlices(presetsShown(await benchOf(context)))
      return { items, total: items.length, dropped: 0, next: null }
    }),
    scenario: api.presets.scenario.handler(async ({ input: { name, values }, context }) => {
      const preset = presetNamed(name, context.session.world)
      const { scenario } = fillIn(preset, values)
      const { id: _, ...made } = scenario
      return { scenario: made, trial: trialOf(scenario, preset, await benchOf(context)) }
    }),
  },
  decide: api.decide.handler(({ input, context }) => previewLogin(input, context)),
  clock: {
    read: api.clock.read.handler(({ context: { session } }) => clockOf(session)),
    advance: api.clock.advance.handler(({ input: { advance }, context: { session } }) => {
      const ms = readDuration(advance)
      if (ms === undefined) {
        throw new Refusal([
          { field: 'advance', message: 'is no length of time; write it as 61s, 5m, 1h or 250ms' },
        ])
      }
      session.active.clock.advance(ms)
      const moved = clockOf(session)
      session.events.publish({ type: 'clock', ...moved })
      return moved
    }),
  },
}
