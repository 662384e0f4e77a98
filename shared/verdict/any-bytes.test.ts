import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { apply } from './apply.ts'
import { emptyHelpdesk, verdictSchema, type Helpdesk } from './helpdesk.ts'
import { read } from './read.ts'
import { verdictTone, verdictWords } from './verdict-words.ts'

const parse = await loadLibxml2()

const helpdesk: Helpdesk = { ...emptyHelpdesk, userGroups: ['Registered'], teams: ['Support'] }

const models = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<loginshare>\n<result>1</result>\n<user><usergroup>Registered</usergroup><fullname>J</fullname>\n<emails><email>a@b.example</email></emails></user></loginshare>',
  '\n<a><result>1</result><staff><firstname>A</firstname><lastname/><designation/><email>a@b.example</email><mobilenumber/><signature/><team>Support</team></staff></a>',
  '<a>\n<result>0</result><message>&#10;No</message></a>\n\n',
  '<!DOCTYPE a [<!ENTITY e "\n\n<b>&f;">\n<!ENTITY f "&#10;&#10;&#10;</b>&e;">]>\n<a><result>&e;</result></a>',
]

/** What XML is made of, whether it fits or not. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<result>',
        '</result>',
        '1',
        '\n',
        '\r\n',
        '&#10;',
        '&e;',
        '<!DOCTYPE a [',
        ']>',
        '\0',
      ],
      ...[
        '<!ENTITY e "&#10;&#10;<b>">',
        '<!ENTITY f "&e;\n">',
        '<?xml encoding="utf-16"?>',
        '<![CDATA[',
        '<user>',
      ],
    ),
    { maxLength: 40 },
  )
  .map((all) => Buffer.from(all.join('')))

/** A model with some of its bytes replaced, removed or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...models),
    fc.constantFrom('utf8', 'latin1', 'utf16le'),
    fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 3 }), fc.nat({ max: 4 })), { maxLength: 4 }),
  )
  .map(([text, encoding, changes]) => {
    const mutate = (body: Buffer, [where, bytes, removed]: [number, Uint8Array, number]) => {
      const at = where % (body.length + 1)
      return Buffer.concat([body.subarray(0, at), bytes, body.subarray(at + removed)])
    }
    return changes.reduce(mutate, Buffer.from(text, encoding as BufferEncoding))
  })

test('Any bytes get a verdict, and a line that it names is one of the reply', () => {
  const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), pieces, mutated)
  let lines = 0
  const property = fc.property(anyBytes, fc.constantFrom('user', 'staff'), (bytes, kind) => {
    const verdict = verdictSchema.parse(apply(read(bytes, parse), { kind, username: 'a' }, helpdesk))
    expect(verdict.reasons).not.toEqual([])
    expect(verdictWords(verdict)).not.toBe('')
    expect(verdictTone(verdict) === 'ok').toBe(verdict.ok)
    if (verdict.line === null) return
    lines += 1
    expect(verdict.line).toBeLessThanOrEqual(bytes.filter((byte) => byte === 0x0a).length + 1)
  })
  fc.assert(property, { numRuns: 8000 })
  expect(lines).toBeGreaterThan(500)
})
