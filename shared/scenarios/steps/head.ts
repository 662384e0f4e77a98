import { z } from 'zod'
import { headerList, status, withHeaders } from '../headers.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('head'),
  status: status.default(200),
  headers: headerList.default([]),
})

/** Another status and other headers around the body that there is. */
export const head: StepKind<z.infer<typeof schema>> = {
  label: 'Change status and headers',
  schema,
  layer: 'head',
  explain: ({ status, headers }) =>
    `send status ${String(status)}${headers.map(({ name, value }) => ` and “${name}: ${value}”`).join('')}`,
  compile: ({ status, headers }, answer) => ({
    ...answer,
    outcome: 'break',
    status,
    headers: withHeaders(answer.headers, headers),
  }),
}
