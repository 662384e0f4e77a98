import { z } from 'zod'
import { personElement } from '../elements.ts'
import { changePerson } from './change-person.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({ type: z.literal('drop'), element: personElement })

/** An element of the person is left out. */
export const drop: StepKind<z.infer<typeof schema>> = {
  label: 'Drop an element',
  schema,
  layer: 'elements',
  explain: ({ element }) => `leave “${element}” out`,
  compile: ({ element }, answer) =>
    changePerson(answer, element, (children) => {
      const left = children.filter(({ name }) => name !== element)
      return left.length < children.length ? left : undefined
    }),
}
