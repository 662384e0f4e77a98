import { describe, expect, it } from 'vitest'
import { tokenIn } from './token.ts'

describe('the token that a person enters', () => {
  it.each(['ab_c-1', ' ab_c-1\n', 'http://127.0.0.1:8481/#token=ab_c-1', '#token=ab_c-1'])(
    'is found in “%s”',
    (text) => {
      expect(tokenIn(text)).toBe('ab_c-1')
    },
  )

  it.each(['', ' ', 'тест', 'two words', 'http://127.0.0.1:8481/', 'http://127.0.0.1:8481/#token='])(
    'is not found in “%s”, which no header could carry or no app has made',
    (text) => {
      expect(tokenIn(text)).toBeUndefined()
    },
  )
})
