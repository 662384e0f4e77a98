import { expect, it } from 'vitest'
import { after, texts } from '../scenario.test-data.ts'

it('Any text stands for the result, and the rest stays', () => {
  expect(texts(after([{ type: 'result', text: ' 1abc' }]))[0]).toBe('result= 1abc')
  expect(texts(after([{ type: 'result', text: '2' }], { password: 'x' }))).toEqual([
    ...['result=2', 'message=Invalid Username or Password'],
  ])
})
