import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { refusalOf } from '../../shared/directory/refusal.ts'
import { scenarios } from '../../shared/scenarios/scenario-kind.ts'
import { ruleSchema, scenarioSchema, type Scenario } from '../../shared/scenarios/scenario.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Draft, Part } from './draft.ts'
import { wordsOf } from './field-words.ts'

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
    const refused = refusalOf(parsed.error.issues).fields
    return { scenario: undefined, refused, mistakes: mistakesSoFar(draft, id, world) }
  }
  const scenario = parsed.data
  return {
    scenario,
    refused: scenarios.problems(scenario, world),
    mistakes: scenarios.warnings(scenario, world),
  }
}

/** Those of the rules that are whole already; one that is not is passed over. */
function mistakesSoFar({ rules }: Draft, id: string, world: World): readonly FieldProblem[] {
  const read = rules.map((rule) => ruleSchema.safeParse(rule).data ?? unread)
  return scenarios.warnings({ id, name: '', rules: read }, world).filter(({ field }) => field !== 'rules')
}

const unread = ruleSchema.parse({ id: 'unread', enabled: false })

const places: readonly [RegExp, (number: string) => string][] = [
  [/^rules\[(\d+)\]/, (number) => `rule ${number}`],
  [/^when\[(\d+)\]/, (number) => `selector ${number}`],
  [/^then\[(\d+)\]/, (number) => `step ${number}`],
  [/^often\.lists\[(\d+)\]/, (number) => `turn ${number}`],
  [/^often\b/, () => 'how often'],
  // Said of the rule itself.
  [/^when\b/, () => ''],
  [/^headers\[(\d+)\]/, (number) => `header ${number}`],
  [/^\[(\d+)\]/, (number) => `step ${number}`],
]

/** A problem of a draft as a sentence that says where it is: `Rule 2, step 1, time must be at least 1 ms.` */
export function inSentence({ field, message }: FieldProblem, draft: Draft): string {
  const where: string[] = []
  let rest = field
  let found: unknown = draft
  for (;;) {
    const place = places.find(([pattern]) => pattern.test(rest))
    if (place === undefined) break
    const [pattern, words] = place
    const [text, index] = pattern.exec(rest) ?? ['']
    where.push(words(String(Number(index) + 1)))
    found = text.match(/\w+/g)?.reduce((of, name) => (of as Record<string, unknown>)[name], found)
    rest = rest.slice(text.length).replace(/^\./, '')
  }
  if (rest !== '') where.push(labelOf(rest, found as Partial<Part>))
  const said = where.filter((words) => words !== '').join(', ')
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)} ${message}.`
}

/** What the field's label says, as it goes on in a sentence. */
function labelOf(name: string, { type }: Partial<Part>): string {
  const { label } = wordsOf(type ?? '', name)
  return label.replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())
}
