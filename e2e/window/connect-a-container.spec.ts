import type { Address } from '../../shared/connect/address.ts'
import { byEitherHand, expect } from './fixture.ts'

byEitherHand(
  'For a helpdesk in a container there is the line for its compose file, or what is missing',
  async ({ app, page, person, lookedAt }) => {
    const { body } = await app.api('GET', '/addresses')
    const bridge = (body as { items: Address[] }).items.find(({ reach }) => reach === 'containers')?.address
    await person.press('Connect my helpdesk')
    await person.press(page.getByRole('radio', { name: 'In a container on this computer' }))
    const url = `http://host.docker.internal:${new URL(app.endpoint).port}/loginshare`
    await expect(page.getByRole('row', { name: /^User LoginShare API URL/ })).toContainText(url)
    if (bridge === undefined) {
      await expect(page.getByRole('alert')).toContainText('No bridge of Docker or Podman')
      await expect(page.getByRole('button', { name: /^Listen on/ })).toHaveCount(0)
    } else {
      await expect(page.getByText(/extra_hosts:\s+- "host\.docker\.internal:/)).toBeVisible()
      await expect(page.getByRole('button', { name: `Listen on ${bridge}` })).toBeVisible()
    }
    await lookedAt()
  },
)
