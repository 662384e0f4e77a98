import { z } from 'zod'
import { personElement } from '../elements.ts'
import { changePerson } from './change-person.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('reorder'),
  element: personElement,
  to: z.enum(['first', 'last'], { error: 'is neither first nor last' }),
})

/** An element of the person comes before or after all others. */
export const reorder: StepKind<z.infer<typeof schema>> = {
  label: 'Reorder an element',
  schema,
  layer: 'elements',
  explain: ({ element, to }) => `send “${element}” ${to}`,
  compile: ({ element, to }, answer) =>
    changePerson(answer, element, (children) => {
      const moved = children.filter(({ name }) => name === element)
      const others = children.filter(({ name }) => name !== element)
      if (moved.length === 0) return undefined
      return to === 'first' ? [...moved, ...others] : [...others, ...moved]
    }),
}
