import { z } from 'zod'
import { joinBytes } from '../../verdict/join-bytes.ts'
import { bodyBytes, headBytes, utf8, type Answer, type Message } from '../answer.ts'
import { fromByteText } from '../byte-text.ts'
import type { StepKind } from './step-kind.ts'

const words = {
  'length too long': 'a Content-Length that is longer than the body',
  'length too short': 'a Content-Length that is shorter than the body',
  'bad chunk': 'a chunk without a size after the body',
  garbage: 'bytes that are not HTTP at all',
  'headers only': 'the head alone, and no body after it',
}

/** Every way, in the order in which a form offers them. */
export const httpBreaks = Object.keys(words) as (keyof typeof words)[]

const schema = z.strictObject({
  type: z.literal('break http'),
  how: z.enum(httpBreaks, { error: `is none of: ${httpBreaks.join(', ')}` }),
  /** By how many bytes the length is wrong. */
  by: z
    .int({ error: 'is no whole number' })
    .min(1, 'must be at least 1')
    .max(1_000_000_000, 'is too large')
    .optional(),
})

const by = 100

/** What HTTP says around the body is wrong; the connection ends after it. */
export const breakHttp: StepKind<z.infer<typeof schema>> = {
  label: 'Break HTTP',
  schema,
  layer: 'http',
  explain: (data) =>
    `break HTTP: ${words[data.how]}${data.how.startsWith('length') ? ` (by ${String(data.by ?? by)})` : ''}`,
  compile: (data, answer) => ({
    ...answer,
    outcome: 'break',
    message: broken(answer, data.how, data.by ?? by),
  }),
}

/** The first bytes of a TLS alert: what comes where somebody speaks HTTP to a port for HTTPS, or the other way round. */
const tlsAlert = fromByteText('\x15\x03\x03\x00\x02\x02\x46')

function broken(answer: Answer, how: keyof typeof words, by: number): Message {
  const body = bodyBytes(answer)
  const framed = (framing: Record<string, string>) =>
    headBytes(answer.status, { ...answer.headers, ...framing, Connection: 'close' })
  const ofLength = (length: number) => framed({ 'Content-Length': String(Math.max(0, length)) })
  switch (how) {
    case 'length too long':
      return { head: ofLength(body.length + by), body }
    case 'length too short':
      return { head: ofLength(body.length - by), body }
    case 'bad chunk': {
      const size = utf8(`${body.length.toString(16)}\r\n`)
      // A chunk without bytes would be the last one.
      const good = body.length === 0 ? [] : [size, body, utf8('\r\n')]
      return { head: framed({ 'Transfer-Encoding': 'chunked' }), body: joinBytes([...good, utf8('zz\r\n')]) }
    }
    case 'garbage':
      return { head: tlsAlert, body: utf8('') }
    case 'headers only':
      return { head: ofLength(body.length), body: utf8('') }
  }
}
