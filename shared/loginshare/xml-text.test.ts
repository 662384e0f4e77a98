import { describe, expect, it } from 'vitest'
import { findForbiddenCharacter, replaceForbiddenCharacters, xmlText } from './xml-text.ts'

describe('a text for a reply', () => {
  it.each(['', 'plain', 'tab\tline\nreturn\r', '& < > " \'', 'é 陈伟 😀 \u{10FFFF}', '\uFFFD\uE000\uD7FF'])(
    'may be %j',
    (text) => {
      expect(findForbiddenCharacter(text)).toBeUndefined()
      expect(xmlText.safeParse(text).success).toBe(true)
    },
  )

  it.each([
    ['a\u0000', 'U+0000 at character 2'],
    ['\u0001', 'U+0001 at character 1'],
    ['ab\u001Fc', 'U+001F at character 3'],
    ['\uFFFE', 'U+FFFE at character 1'],
    ['\uFFFF', 'U+FFFF at character 1'],
    ['x\uD800', 'U+D800 at character 2'],
    ['\uDC00x', 'U+DC00 at character 1'],
  ])('may not be %j, and the message names %s', (text, named) => {
    expect(findForbiddenCharacter(text)).toBe(named)
    expect(xmlText.safeParse(text).error?.issues[0]?.message).toContain(named)
  })

  it('gets U+FFFD for each forbidden character when it is sent all the same', () => {
    expect(replaceForbiddenCharacters('a\u0000b\uD800c😀')).toBe('a\uFFFDb\uFFFDc😀')
  })
})
