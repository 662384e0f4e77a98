import { expect, test } from 'vitest'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { startWorkbench } from '../electron/workbench.test-data.ts'
import { knownHelpdesk } from '../shared/helpdesk/known.ts'
import { emptyMemory } from '../shared/helpdesk/memory.ts'
import { apply, read, received } from '../shared/loginshare/verdict.ts'
import { everyStep } from '../shared/scenarios/steps/every-step.test-data.ts'
import { decide } from '../shared/scenarios/decide.ts'
import { scenarioSchema } from '../shared/scenarios/scenario.ts'
import { logIn } from './php/helpdesk.ts'
import { judgeWithPhp } from './php/judge.ts'

const steps = everyStep.map(([step]) => step)

test('What PHP’s libcurl gets of each step is what was planned, and its verdict the one that was computed', async () => {
  const parse = await loadLibxml2()
  const real = await startWorkbench()
  const { workbench, endpoint } = await startWorkbench()
  const { session } = workbench
  const relay = { urls: [{ name: 'Real', url: real.endpoint }] }
  await session.edit(
    ({ settings }) => ({
      label: 'Relay',
      patches: [{ list: 'settings', before: settings, after: { ...settings, relay } }],
    }),
    { origin: 'test' },
  )
  // Which of the steps happens is told by the posted address.
  const addressOf = (at: number) => `10.0.0.${String(at)}`
  const scenario = scenarioSchema.parse({
    id: 's',
    name: 'S',
    rules: steps.map((step, at) => ({
      id: String(at),
      when: [{ type: 'address', range: addressOf(at) }],
      then: [step],
    })),
  })
  session.active.switchTo({ scenario })
  const attempts = steps.map(({ type }, at) => ({
    kind: 'user' as const,
    username: 'john.doe',
    password: type === 'accept' ? 'wrong' : 'demo',
    ipaddress: addressOf(at),
  }))
  const helpdesk = knownHelpdesk(session.world, emptyMemory)
  const computed = attempts.map((attempt, at) => {
    const question = {
      attempt: { ...attempt, interface: undefined, oddities: [] },
      world: session.world,
      staffUrl: '',
    }
    // The other app lets John in.
    const scripted = steps[at]?.type === 'relay' ? undefined : session.active.question('::1')
    const { bytes } = received(decide({ ...question, scripted }).wire)
    return { bytes, verdict: apply(read(bytes, parse), attempt, helpdesk) }
  })

  const got = await logIn(attempts.map((attempt) => ({ ...attempt, url: endpoint, timeoutMs: 2000 })))
  const bodies = got.map(({ body }) => Buffer.from(body, 'base64'))
  const told = await judgeWithPhp(
    attempts.map((attempt, at) => ({ ...attempt, body: bodies[at] ?? Buffer.of(), helpdesk })),
  )
  for (const [at, step] of steps.entries()) {
    const { bytes, verdict } = computed[at] ?? {}
    expect({ step, bytes: bodies[at]?.toString('latin1') }).toEqual({
      step,
      bytes: Buffer.from(bytes ?? []).toString('latin1'),
    })
    const { ok, error, exception } = verdict ?? {}
    expect({ step, told: told[at] }).toMatchObject({ step, told: { ok, error, exception } })
  }
  await expect.poll(() => session.traffic.total).toBe(steps.length)
  const logged = steps.map((_, at) => session.traffic.get(at + 1)?.verdict)
  expect(logged.map((verdict) => verdict?.error)).toEqual(computed.map(({ verdict }) => verdict.error))
})
