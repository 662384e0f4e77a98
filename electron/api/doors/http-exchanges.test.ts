import { describe, expect, it } from 'vitest'
import { login, startWorkbench } from '../../workbench.test-data.ts'
import { answer } from './answer.test-data.ts'

describe('the log over HTTP', () => {
  it('lists and counts what a filter finds', async () => {
    const { control, endpoint } = await startWorkbench()
    await login(endpoint)
    for (const username of ['one', 'two', 'another one']) await login(endpoint, { username })
    const get = (route: string) => answer(control, 'GET', `/api/v1/exchanges${route}`)
    const filter = encodeURIComponent('user:one is:refused')
    expect((await get(`?filter=${filter}&limit=1`)).body).toMatchObject({
      items: [{ username: 'another one' }],
      ...{ total: 2, dropped: 0, next: '4' },
    })
    expect((await get(`?filter=${filter}&after=4`)).body).toMatchObject({ items: [{ id: 2 }], next: null })
    expect((await get(`?filter=${filter}&since=2`)).body).toMatchObject({ items: [{ id: 4 }], total: 2 })
    expect((await get('?since=3')).body).toMatchObject({ items: [{ id: 4 }], total: 4 })
    expect((await get(`/count?filter=${filter}`)).body).toEqual({ count: 2 })
    expect((await get(`/count?filter=${filter}&since=2`)).body).toEqual({ count: 1 })
    expect((await get('/count')).body).toEqual({ count: 4 })
  })

  it('lists them in the order of a column, from any place, and counts how they ended', async () => {
    const { control, endpoint } = await startWorkbench()
    for (const username of ['john.doe', 'eve', 'adam']) await login(endpoint, { username })
    const get = (route: string) => answer(control, 'GET', `/api/v1/exchanges${route}`)
    expect((await get('?sort=username&order=asc&offset=1&limit=1')).body).toMatchObject({
      items: [{ username: 'eve' }],
      ...{ total: 3, next: '2' },
    })
    expect((await get('?upTo=2&offset=1')).body).toMatchObject({ items: [{ id: 1 }] })
    expect((await get('/ids?sort=username')).body).toEqual({ ids: [1, 2, 3] })
    expect((await get('/outcomes?filter=-user:eve')).body).toMatchObject({ step: 1000 })
    expect(await get('?sort=colour&order=up&offset=-1')).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'sort' }, { field: 'order' }, { field: 'offset' }] } },
    })
  })

  it.each(['', '/count', '/wait', '/outcomes'])(
    'refuses a mistaken filter, and says where: %s',
    async (route) => {
      const { control } = await startWorkbench()
      expect(await answer(control, 'GET', `/api/v1/exchanges${route}?filter=jane+status:red`)).toMatchObject({
        status: 422,
        body: {
          data: {
            fields: [
              {
                field: 'filter',
                message: expect.stringMatching(/^has a mistake at character 13: “status:”/) as string,
              },
            ],
          },
        },
      })
    },
  )

  it('tells a test when the login has come that it waits for', async () => {
    const { control, endpoint } = await startWorkbench()
    const wait = (query: string) => answer(control, 'GET', `/api/v1/exchanges/wait?${query}`)
    const waiting = wait('filter=user:%3Djane')
    await login(endpoint, { username: 'jane.roe' })
    await login(endpoint, { username: 'jane' })
    expect((await waiting).body).toMatchObject({ exchange: { id: 2, username: 'jane' } })
    expect((await wait('filter=user:%3Djane')).body).toMatchObject({ exchange: { id: 2 } })
    expect((await wait('filter=user:%3Djane&since=2&timeout=50')).body).toEqual({ exchange: null })
    expect((await wait('timeout=60001')).status).toBe(422)
  })

  it('pins, notes, clears and brings back', async () => {
    const { control, endpoint, workbench } = await startWorkbench()
    for (const username of ['one', 'two', 'three']) await login(endpoint, { username })
    const ask = (method: string, route: string, body?: object) =>
      answer(control, method, `/api/v1/exchanges${route}`, body)
    expect((await ask('PATCH', '', { ids: [2, 8], pinned: true })).body).toEqual({ found: 1 })
    expect((await ask('PATCH', '/1', { note: 'ticket 42' })).body).toEqual({
      ...{ id: 1, pinned: false, note: 'ticket 42' },
    })
    expect((await ask('PATCH', '/1', { note: 'x'.repeat(2001) })).status).toBe(422)
    expect((await ask('PATCH', '/8', { note: 'x' })).status).toBe(404)
    expect((await ask('GET', '?filter=is:pinned')).body).toMatchObject({ total: 1, items: [{ id: 2 }] })
    expect((await ask('POST', '/clear', { filter: 'is:red' })).status).toBe(422)
    const { body } = await ask('POST', '/clear', {})
    expect(body).toMatchObject({ cleared: 2 })
    expect(workbench.session.traffic.total).toBe(1)
    const { clear } = body as { clear: number }
    expect((await ask('POST', '/restore', { clear })).body).toEqual({ restored: 2 })
    expect((await ask('POST', '/restore', { clear })).status).toBe(404)
    expect((await ask('GET', '/1')).body).toMatchObject({ note: 'ticket 42' })
  })

  it('is not written to while recording is paused, which logins do not notice', async () => {
    const { control, endpoint, workbench } = await startWorkbench()
    const paused = await answer(control, 'PATCH', '/api/v1/recording', { recording: false })
    expect(paused.body).toEqual({ recording: false, missed: 0, problem: null })
    expect(await (await login(endpoint)).text()).toContain('<result>1</result>')
    const read = async () => (await answer(control, 'GET', '/api/v1/recording')).body
    await expect.poll(read).toEqual({ recording: false, missed: 1, problem: null })
    expect(workbench.session.traffic.total).toBe(0)
    expect(workbench.session.helpdesk.memory.accounts).toHaveLength(1)
    await answer(control, 'PATCH', '/api/v1/recording', { recording: true })
    await login(endpoint)
    await expect.poll(() => workbench.session.traffic.total).toBe(1)
  })
})
