import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { decide } from '../../shared/scenarios/decide.ts'
import { after, exampleAttempt, exampleScenario } from '../../shared/scenarios/scenario.test-data.ts'
import { everyStep } from '../../shared/scenarios/steps/every-step.test-data.ts'
import { explainStep, stepKinds, stepSchema } from '../../shared/scenarios/steps.ts'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import { readHttpReply } from '../../shared/verdict/http-reply.ts'
import { received } from '../../shared/verdict/received.ts'
import { ActiveScenario } from '../active-scenario.ts'
import { newest, startWorkbench } from '../workbench.test-data.ts'
import { deliver, type Delivery } from './deliver.ts'
import { postLogin, type Seen } from './raw-client.test-data.ts'

/** The app with a scenario of one rule whose steps happen to every login. */
async function start(...steps: readonly object[]) {
  const app = await startWorkbench()
  const scenario = exampleScenario({ then: steps })
  const { active } = app.workbench.session
  active.switchTo({ scenario })
  return { ...app, active, logIn: () => postLogin(app.endpoint) }
}

/** What is planned for the login of a raw client. */
function planned({ workbench }: Awaited<ReturnType<typeof start>>): readonly WireAction[] {
  const { world, active } = workbench.session
  const attempt = exampleAttempt({ username: 'john.doe', password: 'demo' })
  return decide({ attempt, world, staffUrl: '', scripted: active.question('127.0.0.1') }).wire
}

/** What libcurl would hand over of what a raw client saw. */
function read({ bytes, ended }: Seen): Buffer {
  return Buffer.from(readHttpReply(bytes, 'It ended.', ended === 'FIN').bytes)
}

/** A login that hangs ends otherwise, and what one is relayed to answers is not planned: both have tests of their own. */
const steps = everyStep.filter(([{ type }]) => type !== 'hang' && type !== 'relay')

describe('Every kind of step', () => {
  it('is tried', () => {
    expect(new Set(everyStep.map(([{ type }]) => type))).toEqual(new Set(Object.keys(stepKinds)))
  })
})

describe('On the socket, a step does what it says', () => {
  it.each(
    steps.map(([step, ended]) => ({ does: explainStep(stepSchema.parse(step)).slice(0, 80), step, ended })),
  )('$does', async ({ step, ended }) => {
    const app = await start(step)
    const wire = planned(app)
    const seen = await app.logIn()
    expect(seen.ended).toBe(ended)
    expect(read(seen).equals(received(wire).bytes)).toBe(true)
    const written = wire.flatMap((action) => (action.action === 'write' ? [action.bytes] : []))
    // What is written byte by byte comes so; Node’s own replies have a date in their heads.
    if (written.length > 0) expect(seen.bytes.equals(Buffer.concat(written))).toBe(true)
    if (wire.every(({ action }) => action === 'close' || action === 'reset'))
      expect(seen.bytes).toHaveLength(0)
  })

  it('waits before the first byte', async () => {
    const { logIn } = await start({ type: 'wait', ms: 200 })
    const { pieces } = await logIn()
    expect(pieces[0]?.at).toBeGreaterThan(190)
  })

  it('sends dribbled pieces one by one, in order, with a pause before each but the first', async () => {
    const { logIn } = await start({ type: 'dribble', bytes: 200, ms: 50 })
    const { pieces } = await logIn()
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.slice(0, -1).every(({ length }) => length <= 200)).toBe(true)
    expect((pieces.at(-1)?.at ?? 0) - (pieces[0]?.at ?? 0)).toBeGreaterThan(50 * (pieces.length - 2))
  })
})

describe('A login that hangs', () => {
  it('gets nothing until the scenario is switched, a thousand of them at once', async () => {
    const { logIn, active, workbench } = await start({ type: 'hang' })
    const seen = Promise.all(Array.from({ length: 1000 }, logIn))
    const { hanging } = active.around
    await expect.poll(() => hanging.size, { timeout: 20_000 }).toBe(1000)
    active.switchTo(null)
    expect((await seen).every(({ bytes }) => bytes.length === 0)).toBe(true)
    await expect.poll(() => workbench.session.traffic.total).toBe(1000)
    expect(newest(workbench)).toMatchObject({ outcome: 'break', cause: 'scenario', status: 0 })
    await expect.poll(() => hanging.size).toBe(0)
  })

  it('does not begin to when the scenario was switched while it waited', async () => {
    const { logIn, active } = await start({ type: 'wait', ms: 200 }, { type: 'hang' })
    const seen = logIn()
    await expect.poll(() => active.counters.countsOf('rule-1').hits).toBe(1)
    active.switchTo(null)
    expect(await seen).toMatchObject({ ended: 'FIN', pieces: [] })
  })

  it('ends when the endpoint stops, and when the client goes away', async () => {
    const { logIn, active, workbench, endpoint } = await start({ type: 'hang' })
    const seen = logIn()
    await expect.poll(() => active.around.hanging.size).toBe(1)
    const { hostname, port } = new URL(endpoint)
    const client = net.connect(Number(port), hostname)
    client.write(
      'POST /loginshare HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n',
    )
    client.write('Content-Length: 34\r\n\r\nusername=a&password=b&ipaddress=::1')
    await expect.poll(() => active.around.hanging.size).toBe(2)
    client.destroy()
    await expect.poll(() => active.around.hanging.size).toBe(1)
    await workbench.endpoint.stop()
    expect((await seen).bytes).toHaveLength(0)
    await expect.poll(() => active.around.hanging.size).toBe(0)
  })
})

describe('A login that waits', () => {
  it('ends under the rules that it began with, though the scenario is switched', async () => {
    const { logIn, active } = await start({ type: 'wait', ms: 300 }, { type: 'reject', message: 'Slow' })
    const seen = logIn()
    await expect.poll(() => active.counters.countsOf('rule-1').hits).toBe(1)
    active.switchTo(null)
    expect(String((await seen).bytes)).toContain('<message>Slow</message>')
    expect(String((await logIn()).bytes)).toContain('<result>1</result>')
  })
})

describe('While connections are refused', () => {
  it('nobody listens, and the endpoint says why; then it listens at the same port again', async () => {
    const { logIn, workbench, active } = await start({ type: 'refuse', ms: 60_000 })
    const before = workbench.endpoint.state
    expect((await logIn()).ended).toBe('RST')
    expect((await logIn()).ended).toBe('refused')
    expect(workbench.endpoint.state.notes).toContain('It takes no connections for 1 min: a scenario says so.')
    active.switchTo(null)
    await expect.poll(async () => (await logIn()).ended).toBe('FIN')
    expect(workbench.endpoint.state).toEqual(before)
  })

  it('a login that waited until after the switch keeps nobody out', async () => {
    const { logIn, active, workbench } = await start(
      { type: 'wait', ms: 200 },
      { type: 'refuse', ms: 60_000 },
    )
    const seen = logIn()
    await expect.poll(() => active.counters.countsOf('rule-1').hits).toBe(1)
    active.switchTo(null)
    expect((await seen).ended).toBe('RST')
    expect((await logIn()).ended).toBe('FIN')
    expect(workbench.endpoint.state.notes).toEqual([])
  })

  it('it listens again by itself when the time is over', async () => {
    const { logIn } = await start({ type: 'refuse', ms: 300 })
    await logIn()
    expect((await logIn()).ended).toBe('refused')
    await expect.poll(async () => (await logIn()).ended, { timeout: 5000 }).toBe('RST')
  })

  it('the endpoint can be stopped and started', async () => {
    const { logIn, workbench } = await start({ type: 'refuse', ms: 60_000 })
    await logIn()
    await workbench.endpoint.stop()
    const { state, url } = await workbench.endpoint.start()
    expect(state).toBe('running')
    expect((await postLogin(url ?? '')).ended).toBe('RST')
  })
})

describe('What is told of a delivery', () => {
  /** The delivery of what steps make of a login. */
  async function told(...parts: readonly object[]): Promise<Delivery> {
    const { wire } = after(parts)
    const { around } = new ActiveScenario()
    let delivered: Promise<Delivery> | undefined
    const server = http.createServer((request, response) => {
      request.resume().once('end', () => {
        delivered = deliver(wire, response, around)
      })
    })
    onTestFinished(() => {
      server.close()
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    await postLogin(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
    if (delivered === undefined) throw new Error('Nothing was delivered.')
    return delivered
  }

  it('is what really went out, and when', async () => {
    const cut = await told({ type: 'wait', ms: 20 }, { type: 'cut', how: 'reset', after: 'bytes', amount: 5 })
    expect(cut).toMatchObject({ status: 200, body: '<?xml', bytes: 5, complete: true, ended: 'reset' })
    expect(cut.headers).toMatchObject({ 'Content-Type': 'text/xml; charset=UTF-8', Connection: 'close' })
    expect(cut.bytesSent).toBeGreaterThan(100)
    const [waited, wrote, , reset] = cut.steps ?? []
    expect([waited?.did, reset?.did]).toEqual(['waited 20 ms', 'the connection was reset'])
    expect(wrote?.at).toBeGreaterThanOrEqual(19)
  })

  it('is nothing where nothing went out, and no head where it was no HTTP', async () => {
    expect(await told({ type: 'cut', how: 'close' })).toMatchObject({
      status: 0,
      body: '',
      bytesSent: 0,
      ended: 'closed',
    })
    expect(await told({ type: 'break http', how: 'garbage' })).toMatchObject({
      status: 0,
      headers: {},
      bytes: 7,
      ended: 'ended',
    })
  })

  it('has the bytes of what is no text', async () => {
    const { body, bodyBytes } = await told({ type: 'break xml', how: 'latin-1' })
    expect(body).toContain('n\ufffd')
    expect(Buffer.from(bodyBytes ?? []).toString('latin1')).toContain('né')
    expect((await told()).bodyBytes).toBeUndefined()
  })

  it('is the reply to a relayed login as it was passed on', async () => {
    const relayed = await told({ type: 'relay', to: 'Nowhere' }, { type: 'head', status: 502 })
    expect(relayed).toMatchObject({
      status: 502,
      ended: 'answered',
      wire: [{ action: 'respond', status: 502 }],
    })
    expect(relayed.body).toContain('No LoginShare URL is called “Nowhere”.')
  })
})
