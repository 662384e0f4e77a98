import { mkdir, writeFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageIn } from '../../page/page.ts'
import { openWorkbench } from '../../workbench.ts'
import { temporaryFolder } from '../../workbench.test-data.ts'

/** The control door of an app whose page says hello. */
async function openDoor() {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'page'))
  await writeFile(path.join(folder, 'page/index.html'), 'Hello')
  const workbench = await openWorkbench({
    workspace: path.join(folder, 'workspace.json'),
    endpoint: { port: 0 },
    page: pageIn(path.join(folder, 'page')),
  })
  onTestFinished(() => workbench.close())
  return workbench.openControl(0)
}

/** Status and body; the path and the headers go out exactly as they are. */
function get(url: string, place: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(url)
      const options = { hostname, port, path: place, method, headers, agent: false }
      const request = http.request(options, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => (body += text))
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
        })
      })
      request.once('error', reject).end()
    },
  )
}

describe('the control door', () => {
  it('serves the page to a browser that has no token yet', async () => {
    const { url } = await openDoor()
    const page = await get(url, '/?x=1')
    expect(page).toMatchObject({ status: 200, body: 'Hello' })
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'none';/) as string,
      'content-length': '5',
    })
    expect(await get(url, '/index.html', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it('serves it under no foreign name', async () => {
    const { url } = await openDoor()
    expect((await get(url, '/', { host: 'evil.example' })).status).toBe(403)
  })

  it.each([
    '/..%2fworkspace.json',
    '/../workspace.json',
    '/page/index.html',
    '//index.html',
    '/nothing.html',
    '/%ff.html',
  ])('asks for the token at %s as it does everywhere else', async (place) => {
    const { url } = await openDoor()
    expect((await get(url, place)).status).toBe(401)
  })

  it('takes no page as the answer to a change', async () => {
    const { url } = await openDoor()
    expect((await get(url, '/', {}, 'POST')).status).toBe(401)
  })
})
