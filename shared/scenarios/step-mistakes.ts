import type { FieldProblem } from '../directory/refusal.ts'
import { staffFields, userFields, type ReplyField } from '../loginshare/fields.ts'
import { same } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'
import { nobody } from './nobody.ts'
import { unknownPlaceholders } from './placeholders.ts'
import { quoted } from './quoted.ts'
import type { Rule } from './scenario.ts'
import type { Selector } from './selectors.ts'
import type { Step } from './steps.ts'

type Placed = [field: string, step: Step]

/** The steps of a rule, in lists that happen together. */
function allSteps({ often, then }: Rule): Placed[][] {
  const placed = (steps: readonly Step[], place: string) =>
    steps.map((step, index): Placed => [`${place}[${String(index)}]`, step])
  const own = placed(then, 'then')
  if (often.type !== 'sequence') return [own]
  return often.lists.map((steps, index) => [...placed(steps, `often.lists[${String(index)}]`), ...own])
}

/** Steps that say what the whole reply is; of several, the last counts. */
const whole: readonly Step['type'][] = ['reject', 'accept', 'accept as', 'body', 'redirect']

/** What surely is not meant in the steps of a rule; the field is named within the rule. */
export function stepMistakes(rule: Rule, world: World): FieldProblem[] {
  const { when } = rule
  const mistakes = allSteps(rule).flatMap((steps) => {
    const silent = steps.find(([, step]) => sendsNothing(step))
    const last = steps.findLast(([, step]) => whole.includes(step.type))
    const lastRelay = steps.findLast(([, step]) => step.type === 'relay')
    return steps.flatMap(([field, step]) => {
      const found = oneStepMistakes(step, when, world).map((message) => ({ field, message }))
      if (silent !== undefined && silent[1] !== step && step.type !== 'wait' && step.type !== 'relay') {
        found.push({ field, message: 'has no effect, as another step of the rule lets nothing be sent' })
      } else if (whole.includes(step.type) && last?.[1] !== step) {
        found.push({ field, message: 'has no effect, as a later step of the rule says what the reply is' })
      } else if (step.type === 'relay' && lastRelay?.[1] !== step) {
        found.push({
          field,
          message: 'has no effect, as a later step of the rule relays the login elsewhere',
        })
      }
      return found
    })
  })
  return mistakes.filter((one, index) => mistakes.findIndex((other) => same(one, other)) === index)
}

function sendsNothing(step: Step): boolean {
  return step.type === 'hang' || step.type === 'refuse' || (step.type === 'cut' && step.after === 'nothing')
}

function oneStepMistakes(step: Step, when: readonly Selector[], world: World): string[] {
  if (step.type === 'accept as') return [nobody(step.username, world)].filter((one) => one !== undefined)
  if (step.type === 'relay' && !world.settings.relay.urls.some(({ name }) => name === step.to)) {
    return [`names ${quoted(step.to)}, which no LoginShare URL of the settings has`]
  }
  const filled =
    step.type === 'body' || step.type === 'change' ? step.text : step.type === 'reject' ? step.message : ''
  const empty = unknownPlaceholders(filled).map((name) => `holds {{${name}}}, which stands for nothing`)
  return [...empty, ...elementMistakes(step, when)]
}

const fields: Record<'user' | 'staff', readonly ReplyField[]> = { user: userFields, staff: staffFields }

function elementMistakes(step: Step, when: readonly Selector[]): string[] {
  if (!['change', 'drop', 'repeat', 'reorder'].includes(step.type) || !('element' in step)) return []
  const kinds = kindsOf(when)
  if (kinds.some((kind) => fields[kind].some(({ element }) => element === step.element))) return []
  return [`is about “${String(step.element)}”, which a reply to ${kinds.join(' or ')} does not have`]
}

/** The kinds of login that a rule can be for. */
function kindsOf(when: readonly Selector[]): ('user' | 'staff')[] {
  return (['user', 'staff'] as const).filter((kind) =>
    when.every((selector) => selector.type !== 'kind' || (selector.kind === kind) !== selector.not),
  )
}
