import http from 'node:http'
import { describe, expect, it } from 'vitest'
import { startWorkbench } from '../../workbench.test-data.ts'

/** A request with exactly these headers; `fetch` would not send a foreign Host. */
function bare(url: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    statusOf(http.request(url, { method, headers, agent: false }), resolve, reject).end(body)
  })
}

/** The status for a body of which only the first byte is sent. */
function announced(url: string, headers: Record<string, string>, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const all = { ...headers, 'content-length': String(bytes) }
    statusOf(http.request(url, { method: 'POST', headers: all, agent: false }), resolve, reject).write('{')
  })
}

function statusOf(
  request: http.ClientRequest,
  resolve: (status: number) => void,
  reject: (error: Error) => void,
): http.ClientRequest {
  request.once('error', reject)
  return request.once('response', (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
    request.destroy()
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

  it.each([
    ['user-groups', 1],
    ['exchanges/export', 1],
    ['import', 44],
    ['import/preview', 44],
    ['verdict', 23],
    ['exchanges/import', 87],
  ])('to read a body for %s of more than %i MiB', async (route, mib) => {
    const { control } = await startWorkbench()
    const headers = { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' }
    const url = `${control.url}/api/v1/${route}`
    expect(await announced(url, headers, mib * 1024 * 1024 + 1)).toBe(413)
  })

  it('a body that is too large, and one that is no JSON', async () => {
    const { control } = await startWorkbench()
    const headers = { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' }
    const large = JSON.stringify({ title: 'x'.repeat(2_000_000) })
    expect(await bare(`${control.url}/api/v1/user-groups`, headers, 'POST', large)).toBe(413)
    expect(await bare(`${control.url}/api/v1/user-groups`, headers, 'POST', '{')).toBe(400)
  })
})
