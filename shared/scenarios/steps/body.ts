import { z } from 'zod'
import { replyContentType } from '../../loginshare/reply.ts'
import { utf8 } from '../answer.ts'
import { headerList, status, withHeaders } from '../headers.ts'
import { escapeMarkup, fill } from '../placeholders.ts'
import { quoted } from '../quoted.ts'
import type { StepKind } from './step-kind.ts'

/** The longest body, in characters. */
const longest = 1024 * 1024

const schema = z.strictObject({
  type: z.literal('body'),
  /** May hold placeholders; in XML and HTML, what they stand for is escaped. */
  text: z.string().max(longest, 'is longer than 1048576 characters').default(''),
  status: status.default(200),
  contentType: z
    .string()
    .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'holds a character that no header can carry')
    .default(replyContentType),
  headers: headerList.default([]),
})

/** A body of the person's own. */
export const body: StepKind<z.infer<typeof schema>> = {
  label: 'Send a body of your own',
  schema,
  layer: 'reply',
  explain({ text, status, headers }) {
    const said =
      text === '' ? 'send an empty body' : `send the body ${quoted(text.replace(/\s+/g, ' ').trim())}`
    const code = status === 200 ? '' : ` with status ${String(status)}`
    return (
      said +
      code +
      (headers.length === 0 ? '' : ` and the headers ${headers.map(({ name }) => name).join(', ')}`)
    )
  },
  compile({ text, status, contentType, headers }, answer, around) {
    const escape = /xml|html/i.test(contentType) ? escapeMarkup : undefined
    const typed: Record<string, string> = contentType === '' ? {} : { 'Content-Type': contentType }
    return {
      ...answer,
      outcome: 'break',
      status,
      headers: withHeaders(typed, headers),
      body: utf8(fill(text, around, escape)),
    }
  },
}
