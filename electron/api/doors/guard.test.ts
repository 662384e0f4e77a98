import http from 'node:http'
import { describe, expect, it } from 'vitest'
import { startWorkbench } from '../../workbench.test-data.ts'

/** A request with exactly these headers; `fetch` would not send a foreign Host. */
function bare(url: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.once('error', reject)
    request.end(body)
  })
}

describe('the control door refuses', () => {
  it('a foreign Host, even at the health paths', async () => {
    const { control } = await startWorkbench()
    const authorization = `Bearer ${control.token}`
    expect(await bare(`${control.url}/livez`, { host: 'evil.example' })).toBe(403)
    expect(await bare(`${control.url}/api/v1/users`, { host: 'evil.example', authorization })).toBe(403)
    expect(await bare(`${control.url}/api/v1/users`, { host: '127.0.0.1:1', authorization })).toBe(403)
    expect(await bare(`${control.url}/api/v1/users`, { authorization })).toBe(200)
  })

  it('a foreign Origin', async () => {
    const { control } = await startWorkbench()
    const headers = { authorization: `Bearer ${control.token}` }
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      control.url.replace('http', 'https'),
    ]) {
      expect(await bare(`${control.url}/api/v1/users`, { ...headers, origin })).toBe(403)
    }
    expect(await bare(`${control.url}/api/v1/users`, { ...headers, origin: control.url })).toBe(200)
  })

  it.each(['', 'Bearer wrong', 'Bearer', 'Basic dG9rZW4='])('the authorization %j', async (authorization) => {
    const { control } = await startWorkbench()
    for (const route of ['/api/v1/users', '/api/v1/events', '/openapi.json', '/anything']) {
      expect(await bare(control.url + route, { authorization })).toBe(401)
    }
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'a body of the type %j',
    async (type) => {
      const { control, workbench } = await startWorkbench()
      const headers = { authorization: `Bearer ${control.token}`, 'content-type': type }
      expect(await bare(`${control.url}/api/v1/user-groups`, headers, 'POST', 'title=New')).toBe(415)
      expect(workbench.session.world.userGroups).toHaveLength(2)
    },
  )

  it('a body that is too large, and one that is no JSON', async () => {
    const { control } = await startWorkbench()
    const headers = { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' }
    const large = JSON.stringify({ title: 'x'.repeat(2_000_000) })
    expect(await bare(`${control.url}/api/v1/user-groups`, headers, 'POST', large)).toBe(413)
    expect(await bare(`${control.url}/api/v1/user-groups`, headers, 'POST', '{')).toBe(400)
  })
})
