import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { WireAction } from '../shared/scenarios/wire.ts'
import { logIn } from './php/helpdesk.ts'

/** Serves the wires for one test, each under its number as a path. @returns the server's URL */
export async function serve(wires: readonly (readonly WireAction[])[]): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes: Buffer) => {
      const number = Number(/\/(\d+) /.exec(bytes.toString('latin1'))?.[1])
      void perform(wires[number] ?? [], socket)
    })
  })
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

async function perform(wire: readonly WireAction[], socket: net.Socket): Promise<void> {
  for (const step of wire) {
    if (step.action === 'write') await new Promise((written) => socket.write(step.bytes, written))
    else if (step.action === 'wait') await setTimeout(step.ms)
    else if (step.action === 'end') socket.end()
    else if (step.action === 'reset') {
      // What was sent is to have arrived.
      await setTimeout(50)
      socket.resetAndDestroy()
    } else throw new Error(`This server does not know how to ${step.action}.`)
  }
}

/** What PHP's libcurl client hands over of each of these. */
export async function curlReceives(wires: readonly (readonly WireAction[])[]): Promise<Buffer[]> {
  const base = await serve(wires)
  const person = { username: 'zoe', password: 'x', ipaddress: '203.0.113.7' }
  const verdicts = await logIn(wires.map((_, index) => ({ ...person, url: `${base}/${String(index)}` })))
  return verdicts.map(({ body }) => Buffer.from(body, 'base64'))
}
