import { expect, it } from 'vitest'
import { after, bodyOf, texts } from '../scenario.test-data.ts'

it('A rejected login gets the documented failure with its message', () => {
  const decision = after([{ type: 'reject', message: 'Locked & “closed” <b>' }])
  expect(decision).toMatchObject({ outcome: 'refuse', cause: 'scenario' })
  expect(texts(decision)).toEqual(['result=0', 'message=Locked &amp; “closed” &lt;b&gt;'])
})

it('Its message can be empty, and can name the person', () => {
  expect(texts(after([{ type: 'reject', message: '' }]))).toEqual(['result=0', 'message='])
  const decision = after([{ type: 'reject', message: '{{username}}: try {{attempt}}, {{nonsense}}' }])
  expect(bodyOf(decision)).toContain('jane.roe: try 1, {{nonsense}}')
})
