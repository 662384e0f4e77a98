import { expect, it } from 'vitest'
import { after } from '../scenario.test-data.ts'

it('Status and headers are others, the body is as it was', () => {
  const [usual] = after([]).wire
  const headers = [
    { name: 'content-type', value: 'text/html' },
    { name: 'X-Cache', value: 'HIT' },
  ]
  const [reply] = after([{ type: 'head', status: 500, headers }]).wire
  expect(reply).toEqual({
    ...usual,
    status: 500,
    headers: {
      'content-type': 'text/html',
      'X-Cache': 'HIT',
      'Content-Length': expect.any(String) as string,
    },
  })
})
