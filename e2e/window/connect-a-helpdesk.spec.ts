import type { Address } from '../../shared/connect/address.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import type { RunningApp } from './shell.ts'

/** This computer's addresses that can be reached from there. */
async function addressesFrom(app: RunningApp, reach: Address['reach']): Promise<string[]> {
  const { body } = await app.api('GET', '/addresses')
  return (body as { items: Address[] }).items.filter((one) => one.reach === reach).map((one) => one.address)
}

/** Where the endpoint listens. */
async function hostsOf(app: RunningApp): Promise<string[]> {
  const { body } = await app.api('GET', '/endpoint')
  return (body as { hosts: string[] }).hosts
}

byEitherHand(
  'A helpdesk on this computer is connected, from the empty list to the first login',
  async ({ app, page, person, lookedAt }) => {
    await person.press('Connect my helpdesk')
    await expect(page.getByRole('radio', { name: 'On this computer', exact: true })).toBeChecked()
    await expect(page.getByText('which is just what this needs')).toBeVisible()
    const enter = (label: string) => page.getByRole('row', { name: new RegExp(`^${label}`) })
    await expect(enter('Enable external authentication for users')).toContainText('Yes')
    await expect(enter('User LoginShare API URL')).toContainText(app.endpoint)
    await expect(enter('User LoginShare API name')).toContainText('LoginShare Mock')
    await expect(page.getByText('Use LoginShare to authenticate users').first()).toBeVisible()
    await expect(page.getByText('keep one administrator logged in')).toBeVisible()

    await person.press(page.getByText('Nothing arrives?'))
    const reasons = page.getByRole('group').filter({ hasText: 'Nothing arrives?' }).getByRole('listitem')
    await expect(reasons.first()).toContainText('“Use LoginShare to authenticate users” is off')
    await lookedAt()

    await expect(page.getByText('Waiting for the first login…')).toBeVisible()
    const verdict = await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
    expect(verdict.ok).toBe(true)
    const arrived = page.getByText('The first login has arrived: john.doe.')
    await expect(arrived).toBeVisible({ timeout: 1000 })
    const [red = 0, green = 0, blue = 0] = await arrived.evaluate((element) =>
      (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number),
    )
    expect(green).toBeGreaterThan(Math.max(red, blue))
    await lookedAt()
    await person.press(page.getByRole('link', { name: 'Show it in Traffic' }))
    await expect(page.getByRole('region', { name: 'Login 1' })).toBeVisible()
  },
)

byEitherHand(
  'For another machine the endpoint is opened only once one has agreed to the addresses',
  async ({ app, page, person, lookedAt }) => {
    const [address = ''] = await addressesFrom(app, 'network')
    expect(address, 'This spec needs a computer that is in a network.').not.toBe('')
    await person.goTo('Settings')
    await person.press('Connect my helpdesk')
    await person.press(page.getByRole('radio', { name: 'On another machine' }))
    const url = app.endpoint.replace('127.0.0.1', address)
    await expect(page.getByRole('row', { name: /^User LoginShare API URL/ })).toContainText(url)
    const listen = page.getByRole('button', { name: `Listen on ${address}` })
    const dialog = page.getByRole('dialog', { name: 'Open the endpoint beyond this computer?' })

    await person.press(listen)
    await expect(dialog.getByRole('listitem')).toHaveText([address])
    await lookedAt()
    await person.press(dialog.getByRole('button', { name: 'Cancel' }))
    await expect(dialog).toHaveCount(0)
    expect(await hostsOf(app)).toEqual(['127.0.0.1', '::1'])
    await expect(fetch(url)).rejects.toThrow()

    await person.press(listen)
    await person.press(dialog.getByRole('button', { name: 'Open it' }))
    await expect(page.getByText('which is just what this needs')).toBeVisible()
    expect(await hostsOf(app)).toEqual(['127.0.0.1', '::1', address])
    expect(await helpdeskLogsIn(url, 'john.doe', 'demo')).toMatchObject({ ok: true })

    await person.press(page.getByRole('radio', { name: 'On this computer', exact: true }))
    await person.press(`Stop listening on ${address}`)
    await expect(page.getByText('which is just what this needs')).toBeVisible()
    expect(await hostsOf(app)).toEqual(['127.0.0.1', '::1'])
  },
)
