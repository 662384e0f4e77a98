import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { call, startWorkbench } from '../../workbench.test-data.ts'

it('The control door says how the workspace file stands, has it asked about, taken over and kept', async () => {
  const { control, workbench } = await startWorkbench()
  const ask = async (method: string, route: string) =>
    (await (await call(control, method, `/api/v1${route}`)).json()) as object
  expect(await ask('GET', '/file')).toEqual({ state: 'fine', problems: [], taken: null, copy: null })

  const held = await call(control, 'GET', '/api/v1/file/hold')
  const reader = held.body?.getReader()
  await reader?.read()
  const good = await readFile(workbench.file, 'utf8')
  await writeFile(workbench.file, good.replaceAll('John Doe', 'Johnny'))
  await expect.poll(() => ask('GET', '/file')).toMatchObject({ state: 'asks' })
  expect(await ask('POST', '/file/take-over')).toMatchObject({
    state: 'fine',
    taken: { edit: 1, changes: 1 },
  })
  expect(workbench.session.world.users[0]?.fullname).toBe('Johnny')
  await reader?.cancel()

  await writeFile(workbench.file, good.replace('"usergroup": "VIP"', '"usergroup": "Nobodies"'))
  await expect
    .poll(() => ask('GET', '/file'), { timeout: 3000 })
    .toMatchObject({ state: 'invalid', problems: [{ field: 'users[1].usergroup', column: null }] })
  const refused = await call(control, 'POST', '/api/v1/file/take-over')
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/Line \d+: users\[1\]\.usergroup is “Nobodies”/) as string,
  })
  const kept = (await ask('POST', '/file/keep')) as { copy: string }
  expect(kept).toMatchObject({ state: 'fine', problems: [] })
  expect(await readFile(kept.copy, 'utf8')).toContain('Nobodies')
  expect(await ask('POST', '/file/keep')).toMatchObject({ copy: null })
})
