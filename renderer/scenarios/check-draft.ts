import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { refusalOf } from '../../shared/directory/refusal.ts'
import { scenarios } from '../../shared/scenarios/scenario-kind.ts'
import { scenarioSchema, type Scenario } from '../../shared/scenarios/scenario.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Draft } from './draft.ts'

/** What is to be said about a scenario as a person has it so far. */
export interface CheckedDraft {
  /** The scenario, where it could be read as one. */
  scenario: Scenario | undefined
  /** Why it cannot be saved. */
  refused: readonly FieldProblem[]
  /** What surely is not meant. */
  mistakes: readonly FieldProblem[]
}

/** Checks a draft just as the app will when it is saved. @param id of the scenario; `new` for one that is added */
export function checkDraft(draft: Draft, id: string, world: World): CheckedDraft {
  const parsed = scenarioSchema.safeParse({ ...draft, id })
  if (!parsed.success) {
    return { scenario: undefined, refused: refusalOf(parsed.error.issues).fields, mistakes: [] }
  }
  const scenario = parsed.data
  return {
    scenario,
    refused: scenarios.problems(scenario, world),
    mistakes: scenarios.warnings(scenario, world),
  }
}

const parts: readonly [RegExp, (number: string) => string][] = [
  [/^rules\[(\d+)\]/, (number) => `rule ${number}`],
  [/^when\[(\d+)\]/, (number) => `selector ${number}`],
  [/^then\[(\d+)\]/, (number) => `step ${number}`],
  [/^often\.lists\[(\d+)\]/, (number) => `turn ${number}`],
  [/^often\b/, () => 'how often'],
  [/^when\b/, () => 'its selectors'],
  [/^\[(\d+)\]/, (number) => `step ${number}`],
]

/** A problem as a sentence that says where it is: `Rule 2, step 1, ms must be at least 1 ms.` */
export function inSentence({ field, message }: FieldProblem): string {
  const places: string[] = []
  let rest = field
  for (;;) {
    const part = parts.find(([pattern]) => pattern.test(rest))
    if (part === undefined) break
    const [pattern, words] = part
    places.push(words(String(Number(pattern.exec(rest)?.[1]) + 1)))
    rest = rest.replace(pattern, '').replace(/^\./, '')
  }
  if (rest !== '') places.push(rest)
  const where = places.join(', ')
  return `${where.slice(0, 1).toUpperCase()}${where.slice(1)} ${message}.`
}
