import { expect, it } from 'vitest'
import { after, texts } from '../scenario.test-data.ts'

it('An element comes several times in a row', () => {
  expect(texts(after([{ type: 'repeat', element: 'fullname', times: 3 }])).slice(2, 6)).toEqual([
    ...['fullname=Jane Roe', 'fullname=Jane Roe', 'fullname=Jane Roe', 'email=jane.roe@example.com'],
  ])
})
