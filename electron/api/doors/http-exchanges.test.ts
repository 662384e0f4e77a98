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
})
