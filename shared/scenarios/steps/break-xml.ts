import { z } from 'zod'
import { counted } from '../../counted.ts'
import { bodyBytes } from '../answer.ts'
import { cutBytes, harms, type Harm, type HarmName } from '../harm-xml.ts'
import { personElements } from '../elements.ts'
import type { StepKind } from './step-kind.ts'

/** Every way, in the order in which a form offers them. */
export const xmlHarms = ['cut', ...(Object.keys(harms) as HarmName[])] as const

const elements = [...personElements, 'email', 'message', 'result']

const schema = z.strictObject({
  type: z.literal('break xml'),
  how: z.enum(xmlHarms, { error: `is none of: ${xmlHarms.join(', ')}` }),
  /** For what happens in an element: which. A reply that does not have it is harmed in its message. */
  element: z
    .string()
    .refine((name) => elements.includes(name), `is none of: ${elements.join(', ')}`)
    .optional(),
  /** For `cut`: how much of it is sent. */
  amount: z.number({ error: 'is no number' }).min(0, 'must not be less than 0').optional(),
  unit: z.enum(['bytes', 'percent'], { error: 'is neither bytes nor percent' }).optional(),
})

const defaults = { element: 'fullname', amount: 50, unit: 'percent' } as const

/** The reply's bytes are no XML any more, or look so. */
export const breakXml: StepKind<z.infer<typeof schema>> = {
  label: 'Break the XML',
  schema,
  layer: 'bytes',
  explain({ how, element = defaults.element, amount = defaults.amount, unit = defaults.unit }) {
    if (how === 'cut') {
      return `break the XML: cut after ${unit === 'percent' ? `${String(amount)} %` : counted(amount, 'byte')}`
    }
    const harm: Harm = harms[how]
    return `break the XML: ${harm.words}${harm.inElement ? ` “${element}”` : ''}`
  },
  compile({ how, element = defaults.element, amount = defaults.amount, unit = defaults.unit }, answer) {
    const bytes = bodyBytes(answer)
    const body = how === 'cut' ? cutBytes(bytes, amount, unit) : harms[how].do(bytes, element)
    return { ...answer, outcome: 'break', body }
  },
}
