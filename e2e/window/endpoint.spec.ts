import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand(
  'Who stops the endpoint refuses connections, until it is started again',
  async ({ app, page, person, lookedAt }) => {
    await person.press('Stop endpoint')
    await expect(page.getByText('Stopped', { exact: true })).toBeVisible()
    await expect(fetch(app.endpoint, { method: 'POST' })).rejects.toThrow('fetch failed')
    await expect(page.getByText('The endpoint is not running, so nothing can arrive.')).toBeVisible()
    await lookedAt()

    await person.press('Start endpoint')
    await expect(page.getByText('Running', { exact: true })).toBeVisible()
    const url = (await page.getByRole('banner').locator('code').textContent()) ?? ''
    expect(await helpdeskLogsIn(url, 'john.doe', 'demo')).toMatchObject({ ok: true })
  },
)

test.describe('A port', () => {
  test.use({ expectedErrors: /the server responded with a status of 409/ })

  byEitherHand(
    'that another program has is refused with the next free one, and nothing is changed',
    async ({ app, page, person, lookedAt }) => {
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      const taken = String((other.address() as AddressInfo).port)
      const before = (await app.api('GET', '/settings')).body
      await person.goTo('Settings')
      await person.write('Port', taken)
      await person.press('Save')
      const port = page.getByRole('textbox', { name: 'Port' })
      await expect(port).toHaveAccessibleDescription(new RegExp(`Port ${taken} is taken .*next free port is`))
      await expect(port).toHaveValue(taken)
      await lookedAt()
      expect((await app.api('GET', '/settings')).body).toEqual(before)
      expect(await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')).toMatchObject({ ok: true })

      const said = await page
        .getByText(/The next free port is \d+/)
        .first()
        .textContent()
      const free = /next free port is (\d+)/.exec(said ?? '')?.[1] ?? ''
      await person.write('Port', free)
      await person.press('Save')
      await expect(page.getByRole('banner').locator('code')).toHaveText(`http://127.0.0.1:${free}/loginshare`)
      const moved = `http://127.0.0.1:${free}/loginshare`
      expect(await helpdeskLogsIn(moved, 'john.doe', 'demo')).toMatchObject({ ok: true })
      other.close()
    },
  )
})
