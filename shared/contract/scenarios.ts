import { z } from 'zod'
import { causes, outcomes } from '../scenarios/decision.ts'
import { presetGroups } from '../scenarios/presets/preset.ts'
import { scenarioSchema } from '../scenarios/scenario.ts'
import { ruleReportSchema } from '../traffic/played.ts'
import { verdictSchema } from '../verdict/helpdesk.ts'
import { base } from './base.ts'
import { entries, noChoice } from './entries.ts'
import { listOf } from './list.ts'

const id = z.object({ id: z.string() })
const name = z.string().max(200, 'is longer than 200 characters')
const values = z.record(
  z.string(),
  z.union([z.string(), z.number()], { error: 'is neither text nor number' }),
)
const valuesShown = z.record(z.string(), z.union([z.string(), z.number()]))
const typed = z.string().max(10_000, 'is longer than 10,000 characters')

/** How often a rule was reached by a login that matches it, and how often it applied. */
const ruleCount = z.object({
  /** The rule's id, and its place from 1. */
  rule: z.string(),
  number: z.int(),
  name: z.string(),
  /** The rule as a sentence. */
  sentence: z.string(),
  enabled: z.boolean(),
  reached: z.int(),
  hits: z.int(),
})

/** What is played now. */
export const activeScenarioSchema = z.object({
  /** `Normal` when there is none. */
  name: z.string(),
  /** Of a scenario of the workspace; null for a preset and for `Normal`. */
  id: z.string().nullable(),
  /** What a preset was filled in with; null for anything else. */
  values: valuesShown.nullable(),
  seed: z.string(),
  /** When it was switched on, on the clock. */
  since: z.iso.datetime().nullable(),
})

export type ActiveScenarioState = z.infer<typeof activeScenarioSchema>

/** The one clock that all triggers go by. */
export const clockSchema = z.object({
  /** What the time is for triggers. */
  now: z.iso.datetime(),
  /** How far that is ahead of the computer's clock, in milliseconds. */
  ahead: z.number(),
})

export type ClockState = z.infer<typeof clockSchema>

const valueField = z.object({
  name: z.string(),
  type: z.enum(['text', 'number']),
  label: z.string(),
  default: z.union([z.string(), z.number()]),
  min: z.number().optional(),
  max: z.number().optional(),
  whole: z.boolean().optional(),
  /** Read as `3rd`. */
  ordinal: z.boolean().optional(),
})

/** A login that shows what a scenario comes to. */
const trialSchema = z.object({
  /** How many logins it takes until a rule applies. */
  logins: z.int(),
  kind: z.enum(['user', 'staff']),
  username: z.string(),
  /** What happens, in words. */
  steps: z.array(z.string()),
  verdict: verdictSchema,
  /** The verdict in words. */
  words: z.string(),
})

export const presetSchema = z.object({
  name: z.string(),
  group: z.enum(presetGroups),
  /** What a card says, with its values in brackets by their names. */
  sentence: z.string(),
  does: z.string(),
  values: z.array(valueField),
  /** With the values as they are at first; null where the directory has nobody to try it with. */
  trial: trialSchema.nullable(),
})

/** A login to preview. */
const decideInput = z.strictObject({
  kind: z.enum(['user', 'staff'], { error: 'is neither user nor staff' }).default('user'),
  username: typed.default(''),
  password: typed.default(''),
  ipaddress: typed.max(100, 'is longer than 100 characters').default('127.0.0.1'),
  interface: typed
    .max(100, 'is longer than 100 characters')
    .nullish()
    .transform((named) => named ?? undefined),
  /** Of the helpdesk's machine. */
  address: typed.max(100, 'is longer than 100 characters').default('127.0.0.1'),
  /** Instead of the active one, as it would be if it had just been switched on: a scenario that need not be saved. */
  scenario: scenarioSchema.optional(),
})

const decided = z.object({
  outcome: z.enum(outcomes),
  cause: z.enum(causes),
  why: z.array(z.string()),
  /** What is done to the socket, in words; of many actions the first. */
  plan: z.array(z.string()),
  /** What a helpdesk gets to read, as text, and why it is not all; of a long one the beginning. */
  reply: z.object({ status: z.int(), body: z.string(), bytes: z.int(), break: z.string().nullable() }),
  /** Null where it depends on what another script answers. */
  verdict: verdictSchema.nullable(),
  words: z.string(),
  scenario: z.string().nullable(),
  rule: z.object({ id: z.string(), number: z.int(), name: z.string(), count: z.int() }).nullable(),
  rules: z.array(ruleReportSchema),
  steps: z.array(z.string()),
})

const {
  list,
  create,
  read,
  change,
  delete: remove,
} = entries('/scenarios', 'scenario', scenarioSchema, noChoice)

const tags = ['scenarios']

/** Scripted failures: kept, switched, counted, previewed. */
export const scenariosContract = {
  scenarios: {
    ...{ list, create, read, change, delete: remove },
    counters: base
      .route({
        method: 'GET',
        path: '/scenarios/{id}/counters',
        tags,
        summary: 'How often each rule was reached and applied since the scenario was switched on',
      })
      .input(id)
      .output(listOf(ruleCount)),
    reset: base
      .route({
        method: 'POST',
        path: '/scenarios/{id}/reset',
        tags,
        summary: 'Begin to count anew; with `rule`, for that one alone',
      })
      .input(z.strictObject({ id: z.string(), rule: z.string().optional() }))
      .output(listOf(ruleCount)),
  },
  activeScenario: {
    read: base
      .route({ method: 'GET', path: '/active-scenario', tags, summary: 'What is played now' })
      .output(activeScenarioSchema),
    change: base
      .route({
        method: 'PUT',
        path: '/active-scenario',
        tags,
        summary:
          'Play the scenario or preset of this name, or Normal; counters begin anew, and logins that hang end',
      })
      .input(z.strictObject({ name, values: values.optional(), seed: name.optional() }))
      .output(activeScenarioSchema),
    counters: base
      .route({
        method: 'GET',
        path: '/active-scenario/counters',
        tags,
        summary: 'The same of what is played now',
      })
      .output(listOf(ruleCount)),
    reset: base
      .route({ method: 'POST', path: '/active-scenario/reset', tags, summary: 'Begin to count anew' })
      .input(z.strictObject({ rule: z.string().optional() }).optional())
      .output(listOf(ruleCount)),
  },
  presets: {
    list: base
      .route({ method: 'GET', path: '/presets', tags, summary: 'Ready scenarios, and what each comes to' })
      .output(listOf(presetSchema)),
    scenario: base
      .route({
        method: 'POST',
        path: '/presets/scenario',
        tags,
        summary: 'The scenario that a preset makes of these values, to be created, and what it comes to',
      })
      .input(z.strictObject({ name, values: values.optional() }))
      .output(z.object({ scenario: scenarioSchema.omit({ id: true }), trial: trialSchema.nullable() })),
  },
  decide: base
    .route({
      method: 'POST',
      path: '/decide',
      tags,
      summary: 'What would happen to this login now, and why; nothing is counted',
    })
    .input(decideInput)
    .output(decided),
  clock: {
    read: base
      .route({ method: 'GET', path: '/clock', tags, summary: 'The clock of all triggers' })
      .output(clockSchema),
    advance: base
      .route({
        method: 'POST',
        path: '/clock',
        tags,
        summary: 'Move the clock on: by `61s`, `5m`, `1h`, `250ms`',
      })
      .input(z.strictObject({ advance: z.string().max(30, 'is longer than 30 characters') }))
      .output(clockSchema),
  },
}
