import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from './app.ts'

test('A workspace file of a newer version is not rewritten: changes are refused until one says to keep what is here', async () => {
  const app = await startApp()
  const newer = readFileSync(app.workspace, 'utf8').replace(/"version": \d+,/, '"version": 99,')
  writeFileSync(app.workspace, newer)
  await expect.poll(app.stderr, { timeout: 5000 }).toContain('It has version 99')
  const change = () => app.api('PATCH', '/users/demo-user-01', { phone: '42' })
  expect(await change()).toMatchObject({
    status: 409,
    body: { message: expect.stringContaining('is from a newer app') as string },
  })
  expect(readFileSync(app.workspace, 'utf8')).toBe(newer)

  await app.api('POST', '/file/keep')
  const backups = `${app.workspace}.state/backups`
  expect(readdirSync(backups).map((name) => readFileSync(path.join(backups, name), 'utf8'))).toEqual([newer])
  expect(await change()).toMatchObject({ status: 200 })
})
