import { z } from 'zod'
import { explainSelector, selectorSchema } from './selectors.ts'
import { explainSteps, stepsSchema } from './steps.ts'
import { explainTrigger, triggerSchema } from './triggers.ts'

/** One line of a scenario. */
export const ruleSchema = z.strictObject({
  id: z.string().min(1, 'is empty'),
  /** May be empty. */
  name: z.string().max(200, 'is longer than 200 characters').default(''),
  enabled: z.boolean({ error: 'is neither true nor false' }).default(true),
  /** Which logins it is for: those that all of these hold for. */
  when: z.array(selectorSchema).max(50, 'has more than 50 selectors').default([]),
  /** How often it applies to them. */
  often: triggerSchema.default({ type: 'always' }),
  /** What happens then; without steps the login is answered as usual, and later rules are not tried. */
  then: stepsSchema.default([]),
})

/** What it is called when no scenario is active. */
export const normalName = 'Normal'

export type Rule = z.infer<typeof ruleSchema>

/** A named, switchable set of scripted failures. Its rules are tried in their order; the first that applies counts. */
export const scenarioSchema = z.strictObject({
  id: z.string().min(1, 'is empty'),
  name: z
    .string()
    .max(200, 'is longer than 200 characters')
    .refine((name) => name.trim() !== '', 'is empty; give the scenario a name'),
  rules: z
    .array(ruleSchema)
    .max(200, 'has more than 200 rules')
    .refine(
      (rules) => new Set(rules.map(({ id }) => id)).size === rules.length,
      'has two rules with the same id',
    )
    .default([]),
})

export type Scenario = z.infer<typeof scenarioSchema>

/** A rule as a sentence: `When username is “jane.roe”, the first 2 times: wait 3 s, then reject with “Timeout”.` */
export function explainRule({ when, often, then }: Rule): string {
  const selectors = when.map(explainSelector)
  const who = selectors.length === 0 ? 'For every login' : `When ${selectors.join(' and ')}`
  return `${who}, ${explainTrigger(often)}: ${explainSteps(then)}.`
}
