import fc from 'fast-check'
import { decodeText } from '../../loginshare/post.ts'
import { exampleExchange, exampleVerdict } from '../exchange.test-data.ts'
import type { KeptExchange } from '../kept-exchange.ts'

/** Characters that mean something to one of the formats, that nobody sees, or that are half of one. */
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('<>&"\'`=+-@;,\t\r\n\0\\ %{}[]/'),
        '</script>',
        '<!--',
        ']]>',
        '\u202e',
        '\u2028',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** A character for each byte. */
const byteText = fc
  .uint8Array({ maxLength: 40 })
  .map((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** What Node lets through as a header or as a target. */
const visible = (min: number) =>
  fc
    .array(fc.integer({ min, max: 0xff }).filter((code) => code !== 0x7f))
    .map((codes) => String.fromCharCode(...codes))

const body = fc.oneof(
  byteText.map((bytes) => {
    const text = decodeText(bytes, 'utf-8')
    return text === undefined
      ? { body: bytes, bodyAs: 'bytes' as const }
      : { body: text, bodyAs: 'text' as const }
  }),
  fc.constant({ body: '', bodyAs: 'not kept' as const }),
)

/** An exchange that holds odd bytes wherever a client or a script can have put them. */
export const oddExchange: fc.Arbitrary<KeptExchange> = fc
  .record({
    username: oddText,
    ipaddress: oddText,
    interface: fc.option(oddText),
    why: fc.array(oddText, { maxLength: 2 }),
    error: oddText,
    note: oddText,
    target: visible(0x21),
    header: visible(0x20),
    posted: body,
    status: fc.constantFrom(0, 200, 500),
    replyHeader: visible(0x20),
    replyBody: oddText,
    complete: fc.boolean(),
    scenario: fc.option(oddText),
  })
  .map(({ posted, error, target, header, replyHeader, scenario, ...values }) =>
    exampleExchange({
      ...values,
      ...posted,
      verdict: exampleVerdict({ error, reasons: [error] }),
      url: `/${target}`,
      head: ['Host', '127.0.0.1', 'X-Odd', header].join('\n'),
      replyHeaders: { 'X-Odd': replyHeader },
      replyBytes: values.replyBody.length,
      played:
        scenario === null
          ? null
          : {
              scenario,
              rule: { id: 'r', number: 1, name: scenario, count: 1 },
              rules: [{ rule: 'r', number: 1, applied: true, why: scenario }],
              ...{ steps: [scenario], notes: [scenario], done: [{ at: 1, did: scenario }], relayed: null },
            },
    }),
  )
