import { expect, it } from 'vitest'
import { after, texts } from '../scenario.test-data.ts'

const order = (element: string, to: string) =>
  texts(after([{ type: 'reorder', element, to }])).map((text) => text.split('=')[0])

it('An element comes before or after all others', () => {
  expect(order('emails', 'first')).toEqual(['result', 'email', 'usergroup', 'fullname'])
  expect(order('usergroup', 'last')).toEqual(['result', 'fullname', 'email', 'usergroup'])
})
