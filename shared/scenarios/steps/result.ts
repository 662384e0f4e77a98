import { z } from 'zod'
import { xmlText } from '../../loginshare/xml-text.ts'
import { bodyElements, noted } from '../answer.ts'
import { childrenOf } from '../elements.ts'
import { quoted } from '../quoted.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('result'),
  /** As it stands in the reply; the helpdesk casts it to an integer. */
  text: xmlText,
})

/** Another text in `result`; what else the reply says stays. */
export const result: StepKind<z.infer<typeof schema>> = {
  label: 'Change the result',
  schema,
  layer: 'elements',
  explain: ({ text }) => `change “result” to ${quoted(text)}`,
  compile({ text }, answer) {
    const root = bodyElements(answer)
    if (root === undefined) return noted(answer, 'There is no “result” in the reply.')
    const others = childrenOf(root).filter(({ name }) => name !== 'result')
    return {
      ...answer,
      outcome: 'break',
      body: { ...root, content: [{ name: 'result', content: text }, ...others] },
    }
  },
}
