import http from 'node:http'
import net from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { call, login, startWorkbench } from '../workbench.test-data.ts'
import { CannotListen, listen, makeProbe } from '../listen.ts'

/** Another program that listens. @returns its port */
async function otherProgram(host = '127.0.0.1'): Promise<number> {
  const server = http.createServer((_, response) => response.end('another program'))
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A port on which nothing listened a moment ago. */
async function freePort(): Promise<number> {
  const server = http.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A request that is sent by half and then hangs. */
async function hangingRequest(url: string): Promise<net.Socket> {
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  socket.on('error', () => undefined)
  onTestFinished(() => {
    socket.destroy()
  })
  await once(socket, 'connect')
  socket.write('POST /loginshare HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n')
  return socket
}

describe('listening', () => {
  it('takes the same free port on every address', async () => {
    const { workbench } = await startWorkbench()
    const [v4, v6] = workbench.endpoint.state.addresses
    expect(v6).toBe(`[::1]:${v4?.split(':')[1] ?? ''}`)
  })

  it('names a taken port and the next free one', async () => {
    const { workbench } = await startWorkbench()
    const port = await otherProgram()
    const taken = workbench.endpoint.follow({ ...workbench.session.world.settings.endpoint, port })
    await expect(taken).rejects.toThrow(
      new RegExp(
        `^Port ${String(port)} is taken on 127.0.0.1 by another program. The next free port is \\d+.$`,
      ),
    )
  })

  it('does not advise a port that is meant for something else', async () => {
    const port = await otherProgram()
    const advised = (spoken: number[]) =>
      listen(() => http.createServer(), ['127.0.0.1'], port, makeProbe(), spoken).catch((error: unknown) =>
        Number(/next free port is (\d+)/.exec(String(error))?.[1]),
      )
    const first = (await advised([])) as number
    expect(await advised([first])).toBeGreaterThan(first)
  })

  it('is not believed when somebody else answers', async () => {
    const impostor = () => http.createServer((_, response) => response.end('not the answer'))
    await expect(listen(impostor, ['127.0.0.1'], await otherProgram('::1'), makeProbe())).rejects.toThrow(
      CannotListen,
    )
  })

  it('goes on without an address that this computer does not have, and says so', async () => {
    const { workbench } = await startWorkbench(['127.0.0.1', '192.0.2.1'])
    expect(workbench.endpoint.state).toMatchObject({
      state: 'running',
      notes: ['This computer has no address 192.0.2.1, so nothing listens there.'],
    })
  })

  it('says so when there is no address at all', async () => {
    const { workbench } = await startWorkbench()
    const settings = { ...workbench.session.world.settings.endpoint, hosts: ['192.0.2.1'] }
    await expect(workbench.endpoint.follow(settings)).rejects.toThrow('none of the addresses 192.0.2.1')
  })
})

describe('while a request hangs, the endpoint', () => {
  it('stops and starts', async () => {
    const { workbench, control, endpoint } = await startWorkbench()
    const ended = once(await hangingRequest(endpoint), 'close')
    expect(await (await call(control, 'POST', '/api/v1/endpoint/stop')).json()).toMatchObject({
      state: 'stopped',
    })
    await ended
    await expect(login(endpoint)).rejects.toThrow()
    const { url } = await workbench.endpoint.start()
    expect((await login(url ?? '')).status).toBe(200)
  })

  it('moves to another port', async () => {
    const { control, endpoint } = await startWorkbench()
    const ended = once(await hangingRequest(endpoint), 'close')
    const port = await freePort()
    const changed = await call(control, 'PATCH', '/api/v1/settings', { endpoint: { port } })
    expect(changed.status).toBe(200)
    await ended
    expect((await login(`http://127.0.0.1:${String(port)}/loginshare`)).status).toBe(200)
    await expect(login(endpoint)).rejects.toThrow()
  })
})

describe('a change of the settings', () => {
  it('to a taken port is refused, nothing is saved, and the endpoint goes on where it was', async () => {
    const { workbench, control, endpoint } = await startWorkbench()
    const port = await otherProgram()
    const response = await call(control, 'PATCH', '/api/v1/settings', { endpoint: { port } })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'CANNOT_LISTEN' })
    expect(workbench.session.world.settings.endpoint.port).toBe(8480)
    expect(workbench.endpoint.state).toMatchObject({ state: 'running', url: endpoint })
    expect((await login(endpoint)).status).toBe(200)
  })

  it('while it is stopped shows in its state, and counts when it starts', async () => {
    const { workbench, control } = await startWorkbench()
    await workbench.endpoint.stop()
    await call(control, 'PATCH', '/api/v1/settings', { endpoint: { path: '/sso' } })
    expect(workbench.endpoint.state).toMatchObject({ state: 'stopped', path: '/sso', port: null, hosts: [] })
    expect(await workbench.endpoint.start()).toMatchObject({ path: '/sso', hosts: ['127.0.0.1', '::1'] })
  })

  it('that is refused leaves the endpoint at its port, be that any free one', async () => {
    const { workbench, control } = await startWorkbench()
    const { url } = workbench.endpoint.state
    const refused = await call(control, 'PATCH', '/api/v1/settings', { endpoint: { hosts: ['192.0.2.1'] } })
    expect(refused.status).toBe(409)
    expect(workbench.endpoint.state).toMatchObject({ state: 'running', url })
  })

  it('that names what the settings say already takes the place of an option of the command line', async () => {
    const { workbench, control } = await startWorkbench(['127.0.0.1'])
    expect(workbench.endpoint.state.hosts).toEqual(['127.0.0.1'])
    const { hosts } = workbench.session.world.settings.endpoint
    await call(control, 'PATCH', '/api/v1/settings', { endpoint: { hosts } })
    expect(workbench.endpoint.state.hosts).toEqual(['127.0.0.1', '::1'])
    expect(workbench.session.history.undo).toBeNull()
  })

  it('to another path moves the endpoint there, and undo moves it back', async () => {
    const { control, endpoint } = await startWorkbench()
    await call(control, 'PATCH', '/api/v1/settings', { endpoint: { path: '/sso/login' } })
    const moved = (await (await call(control, 'GET', '/api/v1/endpoint')).json()) as { url: string }
    expect(moved.url).toBe(`${new URL(endpoint).origin}/sso/login`)
    expect((await login(moved.url)).status).toBe(200)
    expect((await login(`${moved.url}/staff`)).status).toBe(200)
    await call(control, 'POST', '/api/v1/undo')
    const back = (await (await call(control, 'GET', '/api/v1/endpoint')).json()) as { url: string }
    expect(back.url).toMatch(/\/loginshare$/)
    expect(new URL(back.url).hostname).toBe(new URL(endpoint).hostname)
  })
})
