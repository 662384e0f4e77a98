import { expect, it } from 'vitest'
import { after, texts } from '../scenario.test-data.ts'

it('An element is left out', () => {
  expect(texts(after([{ type: 'drop', element: 'fullname' }]))).toEqual([
    ...['result=1', 'usergroup=Registered', 'email=jane.roe@example.com'],
  ])
})

it('One that is not there cannot be, and that is said', () => {
  expect(after([{ type: 'drop', element: 'phone' }]).scripted?.notes).toEqual([
    'There is no “phone” in the reply.',
  ])
})
