import { z } from 'zod'
import { xmlText } from '../../loginshare/xml-text.ts'
import { elementWith, inserted, personElement } from '../elements.ts'
import { fill } from '../placeholders.ts'
import { quoted } from '../quoted.ts'
import { changePerson } from './change-person.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('change'),
  element: personElement,
  /** May hold placeholders. Of `emails`, a line for each address. */
  text: xmlText,
})

/** An element of the person says something else; one that is not there is added at its place. */
export const change: StepKind<z.infer<typeof schema>> = {
  label: 'Change an element',
  schema,
  layer: 'elements',
  explain: ({ element, text }) =>
    text === '' ? `empty “${element}”` : `change “${element}” to ${quoted(text.replaceAll('\n', ', '))}`,
  compile({ element, text }, answer, around) {
    return changePerson(answer, element, (children, fields) => {
      const field = fields.find((one) => one.element === element)
      if (field === undefined) return undefined
      const changed = elementWith(field, fill(text, around))
      return children.some(({ name }) => name === element)
        ? children.map((child) => (child.name === element ? changed : child))
        : inserted(children, changed, fields)
    })
  },
}
