import { z } from 'zod'
import { personElement } from '../elements.ts'
import { changePerson } from './change-person.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('repeat'),
  element: personElement,
  /** How many there are then. */
  times: z
    .int({ error: 'is no whole number' })
    .min(2, 'must be at least 2')
    .max(1000, 'must be at most 1000')
    .default(2),
})

/** An element of the person is there several times, one after the other. */
export const repeat: StepKind<z.infer<typeof schema>> = {
  label: 'Repeat an element',
  schema,
  layer: 'elements',
  explain: ({ element, times }) => `send “${element}” ${times === 2 ? 'twice' : `${String(times)} times`}`,
  compile: ({ element, times }, answer) =>
    changePerson(answer, element, (children) =>
      children.some(({ name }) => name === element)
        ? children.flatMap((child) =>
            child.name === element ? Array.from({ length: times }, () => child) : [child],
          )
        : undefined,
    ),
}
