import { describe, expect, it } from 'vitest'
import { textOf } from './text-of.ts'

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  )

describe('the text of a file', () => {
  it('is read by its byte order mark, which is no part of it', () => {
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 'ü'))).toEqual({ text: 'ü', encoding: 'UTF-8 with BOM' })
    expect(textOf(bytes(0xff, 0xfe, 0xfc, 0x00))).toEqual({ text: 'ü', encoding: 'UTF-16' })
    expect(textOf(bytes(0xfe, 0xff, 0x00, 0xfc))).toEqual({ text: 'ü', encoding: 'UTF-16' })
  })

  it('is UTF-8 without one, and Windows-1252 when it cannot be that', () => {
    expect(textOf(bytes('Zoë'))).toEqual({ text: 'Zoë', encoding: 'UTF-8' })
    expect(textOf(bytes('Zo', 0xeb, ' ', 0x80, 0x93))).toEqual({ text: 'Zoë €“', encoding: 'Windows-1252' })
  })
})
