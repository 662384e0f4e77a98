import { once } from 'node:events'
import { request } from 'node:http'
import { publicClientWarning } from '../../shared/traffic/public-address.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { canHavePublicAddress, publicAddress } from './public-address.ts'

test.skip(!canHavePublicAddress, 'Only root may give this computer a public address for a while.')

/** Posts a login that comes from the public address. */
async function postFromThere(url: string): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = request(url, { method: 'POST', headers, localAddress: publicAddress, agent: false })
  post.end('username=john.doe&password=demo&ipaddress=203.0.113.7')
  const [response] = (await once(post, 'response')) as [NodeJS.ReadableStream]
  response.resume()
  await once(response, 'end')
}

byEitherHand(
  'A login from a public address raises a question, until one answers it or stops the endpoint',
  async ({ app, page, person, lookedAt }) => {
    const question = page.getByRole('alert').filter({ hasText: publicClientWarning(publicAddress) })
    await postFromThere(app.endpoint)
    await expect(question).toContainText('Is this a production helpdesk?')
    await lookedAt()
    await person.press('It is a test helpdesk')
    await expect(question).toHaveCount(0)

    await page.reload()
    await person.press('Stop endpoint now')
    await expect(question).toHaveCount(0)
    await expect(page.getByText('Stopped', { exact: true })).toBeVisible()
  },
)
