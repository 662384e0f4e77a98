import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRefusal } from '../../shared/loginshare/reply.ts'
import { indentXml } from './indent-xml.ts'

describe('XML for reading', () => {
  it('has each element on a line of its own', () => {
    expect(indentXml('<a><b>x</b><c><d>y</d></c></a>')).toBe(
      '<a>\n  <b>x</b>\n  <c>\n    <d>y</d>\n  </c>\n</a>',
    )
  })

  it('keeps entities, attributes and the declaration as they are written', () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1">&amp;&#13;</a>'
    expect(indentXml(xml)).toBe(xml)
  })

  it('is not made of what is not well-formed', () => {
    expect(indentXml('<a><b></a>')).toBeUndefined()
    expect(indentXml('')).toBeUndefined()
  })

  it('says the same as the reply, whatever the message', () => {
    const bare = (xml: string | undefined) => xml?.replace(/>\s+</g, '><')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const reply = buildRefusal(message)
        expect(bare(indentXml(reply))).toBe(bare(reply))
      }),
    )
  })
})
