import { expect, it } from 'vitest'
import { exampleScenario } from '../../shared/scenarios/scenario.test-data.ts'
import { login, startWorkbench } from '../workbench.test-data.ts'

it('The log says what the scenario had to do with a login, and what was done when', async () => {
  const { workbench, endpoint } = await startWorkbench()
  const { active, traffic } = workbench.session
  const scenario = exampleScenario(
    { when: [{ type: 'username', text: 'nobody' }] },
    {
      name: 'Slow',
      then: [
        { type: 'wait', ms: 30 },
        { type: 'reject', message: 'Busy' },
      ] as never,
    },
    {},
  )
  active.switchTo({ scenario })
  await login(endpoint)
  await expect.poll(() => traffic.total).toBe(1)
  const exchange = traffic.get(1)
  expect(exchange).toMatchObject({ outcome: 'refuse', cause: 'scenario', verdict: { error: 'Busy' } })
  expect(exchange?.played).toMatchObject({
    scenario: 'Test',
    rule: { id: 'rule-2', number: 2, name: 'Slow', count: 1 },
    rules: [
      { number: 1, applied: false, why: 'It is for when username is “nobody”, and it was “john.doe”.' },
      { number: 2, applied: true, why: 'It was the 1st attempt.' },
      { number: 3, applied: false, why: 'Not tried: an earlier rule applied.' },
    ],
    steps: ['wait 30 ms', 'reject with “Busy”'],
    done: [{ did: 'waited 30 ms' }, { did: 'sent the reply, status 200' }],
  })
  expect(exchange?.played?.done[1]?.at).toBeGreaterThanOrEqual(29)
  expect(exchange?.timing.wait).toBeGreaterThanOrEqual(29)
  expect(exchange?.timing.write).toBeLessThan(29)
})

it('Of a reply that is cut off, it keeps what was planned, and how long the rest of the time went', async () => {
  const { workbench, endpoint } = await startWorkbench()
  const { active, traffic } = workbench.session
  const then = [{ type: 'cut', how: 'reset', after: 'bytes', amount: 60 }] as never
  active.switchTo({ scenario: exampleScenario({ then }) })
  await login(endpoint).catch(() => undefined)
  await expect.poll(() => traffic.total).toBe(1)
  const { reply, timing } = traffic.get(1) ?? {}
  expect(reply).toMatchObject({ bytes: 60, planned: { status: 200 } })
  expect(reply?.planned?.body.startsWith(reply.body)).toBe(true)
  expect(reply?.planned?.body.trimEnd()).toMatch(/<\/loginshare>$/)
  // The bytes get their time to arrive before the reset.
  expect(timing?.wait).toBeGreaterThanOrEqual(49)
})

it('Of a reply that is sent at once, and of one that never comes, it says so, too', async () => {
  const { workbench, endpoint } = await startWorkbench()
  const { active, traffic } = workbench.session
  active.switchTo({ scenario: exampleScenario({ then: [{ type: 'reject', message: 'No' }] as never }) })
  await login(endpoint)
  active.switchTo({ scenario: exampleScenario({ then: [{ type: 'hang' }] as never }) })
  const hanging = login(endpoint).catch(() => undefined)
  await expect.poll(() => active.around.hanging.size).toBe(1)
  active.switchTo(null)
  await hanging
  await expect.poll(() => traffic.total).toBe(2)
  expect([1, 2].map((id) => traffic.get(id)?.played?.done.map(({ did }) => did))).toEqual([
    ['sent the reply, status 200'],
    ['hung', 'the connection was closed, as the scenario was switched'],
  ])
})

it('While none is active, it says nothing of one', async () => {
  const { workbench, endpoint } = await startWorkbench()
  await login(endpoint)
  await expect.poll(() => workbench.session.traffic.get(1)?.played).toBeNull()
})

it('No posted password gets into it, be it typed as the username, too, or sent back', async () => {
  const { workbench, endpoint } = await startWorkbench()
  const { active, traffic } = workbench.session
  const secret = 'correct-horse-battery'
  const text = '<loginshare><result>0</result><message>{{username}}</message></loginshare>'
  const scenario = exampleScenario(
    { when: [{ type: 'username', text: 'nobody' }] },
    {
      then: [
        { type: 'body', text },
        { type: 'dribble', bytes: 30, ms: 1 },
        { type: 'cut', how: 'close', after: 'bytes', amount: 70 },
      ] as never,
    },
  )
  active.switchTo({ scenario })
  await login(endpoint, { username: `${secret}!`, password: secret })
  await expect.poll(() => traffic.total).toBe(1)
  const { played, reply, verdict, why } = traffic.get(1) ?? {}
  expect(JSON.stringify({ played, reply, verdict, why })).not.toContain(secret)
})
