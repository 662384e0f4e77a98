import { expect, test } from 'vitest'
import type { EndpointState } from '../shared/contract/endpoint.ts'
import { publicClientWarning } from '../shared/traffic/public-address.ts'
import { startInPublicNetwork } from './public-network.ts'

test('A login from a public address raises the question whether it is a production helpdesk', async () => {
  const { app, url, address, request } = await startInPublicNetwork()
  const headers = { authorization: `Bearer ${app.token}` }
  const postTo = async (target: string) => {
    const body = 'username=john.doe&password=demo&ipaddress=8.8.8.8'
    const reply = request(target, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    expect(await reply.stopped).toMatchObject({ code: 0 })
    expect(reply.stdout()).toContain('<result>1</result>')
  }
  const publicClient = async () => {
    const reply = request(`${app.control}/api/v1/endpoint`, { headers })
    await reply.stopped
    return (JSON.parse(reply.stdout()) as EndpointState).publicClient
  }
  const events = request(`${app.control}/api/v1/events`, { headers })
  await expect.poll(events.stdout).toContain('"seq":0')

  // The posted address is the person's; only the socket's counts.
  await postTo(app.endpoint)
  expect(await publicClient()).toBeNull()
  expect(app.stderr()).not.toContain('production')

  await postTo(url)
  await postTo(url)
  expect(await publicClient()).toBe(address)
  await expect.poll(events.stdout).toContain(`"publicClient":"${address}"`)
  expect(app.stderr().split(publicClientWarning(address))).toHaveLength(2)

  await request(`${app.control}/api/v1/endpoint/stop`, { method: 'POST', headers }).stopped
  expect(await publicClient()).toBeNull()
})
