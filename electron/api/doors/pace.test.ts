import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { exampleExchange } from '../../../shared/traffic/exchange.test-data.ts'
import { overPort } from './callers.test-data.ts'
import { Pace } from './pace.ts'

const logins = 5000

/** An export through a port of which the first piece is taken. */
async function beginExport() {
  const { client, session, arrived } = await overPort()
  const { traffic } = session
  for (let count = 0; count < logins; count += 1) traffic.record(exampleExchange({ id: traffic.nextId }))
  const pieces = await client.exchanges.export({ format: 'har' })
  await pieces.next()
  return { client, pieces, arrived }
}

/** Whatever comes by itself has come. */
const aWhile = () => setTimeout(300)

describe('a stream through a port', () => {
  it('waits for its reader, who gets all of it', async () => {
    const { pieces, arrived } = await beginExport()
    await aWhile()
    const waiting = arrived()
    expect(waiting).toBeLessThan(20)
    let done = 0
    for await (const piece of pieces) done = piece.done
    expect(done).toBe(logins)
    expect(arrived()).toBeGreaterThan(2 * waiting)
  })

  it('that waits holds up no other call', async () => {
    const { client } = await beginExport()
    await aWhile()
    expect((await client.exchanges.list({ limit: 1 })).total).toBe(logins)
  })

  it('waits no longer when nobody reads it any more', async () => {
    const stopping = new AbortController()
    const events = new Pace().keep('1', numbers(), stopping.signal)
    const given: unknown[] = []
    const giving = (async () => {
      while (!stopping.signal.aborted) given.push((await events.next()).value)
    })()
    await aWhile()
    expect(given).toHaveLength(8)
    stopping.abort()
    await giving
    expect(given).toHaveLength(9)
  })
})

// eslint-disable-next-line @typescript-eslint/require-await
async function* numbers(): AsyncGenerator<number, void, void> {
  for (let number = 1; ; number += 1) yield number
}
