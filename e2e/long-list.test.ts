import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CallContext, Client } from '../renderer/connection/client.ts'
import { follow } from '../renderer/live/follow.ts'
import { getLive } from '../renderer/live/live.ts'
import { queriesOf } from '../renderer/live/queries.ts'
import { makeQueryClient } from '../renderer/live/query-client.ts'
import { contract } from '../shared/contract/contract.ts'
import { exampleWorld } from '../shared/workspace/example-world.test-data.ts'
import { workspaceVersion } from '../shared/workspace/schema.ts'
import { startApp, type App } from './app.ts'
import { openEvents } from './events.ts'
import { temporaryFolder } from './temporary-folder.ts'

const names = Array.from({ length: 1201 }, (_, number) => `user-${String(number)}`)

/** What a page reads of 1,201 users, over HTTP; `between` happens just before the second piece of them is asked for. */
async function readUsers(between: (app: App) => Promise<unknown>) {
  const workspace = path.join(temporaryFolder(), 'workspace.json')
  const world = exampleWorld(names.map((username) => ({ username })))
  writeFileSync(workspace, JSON.stringify({ version: workspaceVersion, ...world }))
  const app = await startApp({ workspace })
  let pieces = 0
  const link = new OpenAPILink<CallContext>(contract, {
    url: `${app.control}/api/v1`,
    headers: { authorization: `Bearer ${app.token}` },
    async fetch(request, init) {
      if (request.url.includes('/users?')) pieces += 1
      if (request.url.includes('/users?') && pieces === 2) await between(app)
      return fetch(request, init)
    },
  })
  const client: Client = createORPCClient(link)
  const [queries, queryClient, stopping] = [queriesOf(client), makeQueryClient(), new AbortController()]
  onTestFinished(() => {
    stopping.abort()
  })
  void follow(client, queryClient, queries, () => undefined, stopping.signal)
  await expect.poll(() => getLive(queryClient).connection).toBe('open')
  const observer = new QueryObserver(queryClient, queries.users)
  onTestFinished(observer.subscribe(() => undefined))
  return () => observer.getCurrentResult().data
}

/** Makes a change, and resolves when its event has come. */
async function told(app: App, change: () => Promise<unknown>): Promise<void> {
  const events = await openEvents(app)
  await change()
  await expect.poll(() => events.text()).toMatch(/"history"|"resync":true/)
  events.close()
}

describe('a list that the page reads in pieces', () => {
  it('is read whole, in its order', async () => {
    const users = await readUsers(() => Promise.resolve())
    await expect.poll(() => users()?.map(({ username }) => username)).toEqual(names)
  })

  it('is read anew when the entry where it was to go on is deleted', async () => {
    const users = await readUsers(({ api }) => api('DELETE', '/users/user-499'))
    const left = names.filter((name) => name !== 'user-499')
    await expect.poll(() => users()?.map(({ username }) => username)).toEqual(left)
  })

  it('has what was changed meanwhile in a piece that had been read', async () => {
    const users = await readUsers((app) =>
      told(app, async () => {
        await app.api('PATCH', '/users/user-0', { phone: '1' })
        await app.api('DELETE', '/users/user-1')
      }),
    )
    await expect.poll(() => users()?.slice(0, 2)).toMatchObject([{ phone: '1' }, { username: 'user-2' }])
  })

  it('is read again when more was changed meanwhile than an event can tell', async () => {
    const users = await readUsers((app) =>
      told(app, () => app.api('PATCH', '/users', { ids: names, changes: { phone: '1' } })),
    )
    await expect.poll(() => users()?.every(({ phone }) => phone === '1')).toBe(true)
  })
})
