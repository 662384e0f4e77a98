import { expect, test } from 'vitest'
import { startApp } from '../app.ts'
import { apiOf } from '../open-app.ts'
import { openDesktop } from './open-desktop.ts'

// The parser is WebAssembly in a file of its own, which the bundle must find wherever it runs.
const question = {
  kind: 'user',
  body: Buffer.from('<r><result>1abc</result></r>').toString('base64'),
}
const answer = {
  error: 'Invalid data provided: 5',
  reasons: ['`result` is `1abc`; PHP reads 1.', '`user` is missing, so: 5.'],
}

test('The app judges replies as it was built, in Node', async () => {
  const app = await startApp()
  expect(await app.api('POST', '/verdict', question)).toMatchObject({ status: 200, body: answer })
})

test('The app judges replies as it was built, in the window’s process', async () => {
  const ready = await openDesktop()
  expect(await apiOf(ready)('POST', '/verdict', question)).toMatchObject({ status: 200, body: answer })
})
