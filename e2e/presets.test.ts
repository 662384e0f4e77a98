import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startWorkbench } from '../electron/workbench.test-data.ts'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { emptyMemory } from '../shared/helpdesk/memory.ts'
import type { LoginAttempt } from '../shared/loginshare/attempt.ts'
import { findPreset, presets } from '../shared/scenarios/presets.ts'
import { scenarioOf, type Preset, type Values } from '../shared/scenarios/presets/preset.ts'
import { tryScenario } from '../shared/scenarios/presets/try-preset.ts'
import type { Scenario } from '../shared/scenarios/scenario.ts'
import { judgeWithPhp } from './php/judge.ts'
import { logIn } from './php/helpdesk.ts'

const parse = await loadLibxml2()

/** How many times quicker everything is, the helpdesk's patience of 100 s among it. */
const quicker = 20
const timeoutMs = 100_000 / quicker

/** The values as they are at first, but for the seconds that a login is to take. */
function quickValues(preset: Preset): Values {
  if (hasSpan(scenarioOf(preset, {}))) return {}
  const seconds = Object.entries(preset.values).filter(
    ([, field]) => field.type === 'number' && field.whole !== true,
  )
  return Object.fromEntries(seconds.map(([name, field]) => [name, Number(field.default) / quicker]))
}

/** Whether its seconds are those that it goes on for: longer than the test takes to log in. */
function hasSpan({ rules }: Scenario): boolean {
  return rules.some(
    ({ often, then }) =>
      often.type === 'for' || often.type === 'lock' || then.some(({ type }) => type === 'refuse'),
  )
}

/** What PHP's libcurl gets as the reply to the last of these logins. */
async function bodyWithPhp(endpoint: string, attempts: readonly LoginAttempt[]): Promise<Buffer> {
  const verdicts = await logIn(
    attempts.map(({ kind, username, password, ipaddress, interface: named }) => ({
      ...{ kind, username, password, ipaddress, timeoutMs },
      url: kind === 'staff' ? `${endpoint}/staff` : endpoint,
      ...(named !== undefined && { interface: named }),
    })),
  )
  return Buffer.from(verdicts.at(-1)?.body ?? '', 'base64')
}

describe('What a preset promises is what PHP’s libcurl and SimpleXML make of it', () => {
  test.each(presets.map((preset) => [preset.name, preset] as const))('%s', async (_, preset) => {
    const { endpoint, workbench } = await startWorkbench()
    const { world, active, traffic } = workbench.session
    const staffUrl = `${endpoint}/staff`
    const bench = { world, memory: emptyMemory, parse, staffUrl, now: Date.now(), seed: '1' }
    const promised = tryScenario(scenarioOf(preset, {}), preset.example, bench)
    if (promised === undefined) throw new Error('No rule ever applies.')
    active.switchTo({ scenario: scenarioOf(preset, quickValues(preset)) })

    const { attempt, before, logins, helpdesk, verdict } = promised
    const body = await bodyWithPhp(endpoint, [...before, attempt])
    const { kind, username, interface: named } = attempt
    const [told] = await judgeWithPhp([
      { kind, username, ...(named !== undefined && { interface: named }), body, helpdesk },
    ])
    const { ok, error, exception } = verdict
    expect(told).toMatchObject({ ok, error, exception })
    await expect.poll(() => traffic.get(logins)?.played?.rule).toBeTruthy()
    expect(traffic.get(logins)?.verdict).toMatchObject({ ok, error, exception })
  })
})

test('“Down for 30 s, then back” is down for its time, on no clock but the wall’s, and then back', async () => {
  const { endpoint, workbench } = await startWorkbench()
  const preset = findPreset('Down for 30 s, then back')
  if (preset === undefined) throw new Error('There is no such preset.')
  workbench.session.active.switchTo({ scenario: scenarioOf(preset, { seconds: 3 }) })
  const began = performance.now()
  const login = { url: endpoint, username: 'john.doe', password: 'demo', ipaddress: '203.0.113.7' }
  const isIn = async () => (await logIn([login]))[0]?.ok
  expect(await isIn()).toBe(false)
  await setTimeout(1000 - (performance.now() - began))
  expect(await isIn()).toBe(false)
  await setTimeout(3100 - (performance.now() - began))
  expect(await isIn()).toBe(true)
})
