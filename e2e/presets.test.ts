import { describe, expect, test } from 'vitest'
import { startWorkbench } from '../electron/workbench.test-data.ts'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { knownHelpdesk } from '../shared/helpdesk/known.ts'
import { emptyMemory } from '../shared/helpdesk/memory.ts'
import { presets } from '../shared/scenarios/presets.ts'
import { scenarioOf, type Preset } from '../shared/scenarios/presets/preset.ts'
import { tryScenario, type Trial } from '../shared/scenarios/presets/try-preset.ts'
import { judgeWithPhp } from './php/judge.ts'
import { logIn } from './php/helpdesk.ts'
import { shortValues } from './short-values.ts'

const parse = await loadLibxml2()

/** Sends the logins of a trial with PHP's libcurl until the one that it is about. @returns the body that this got */
async function bodyWithPhp(preset: Preset, endpoint: string, trial: Trial): Promise<Buffer> {
  const { kind, username, password, ipaddress, interface: named } = trial.attempt
  const { before } = preset.example
  const url = kind === 'staff' ? `${endpoint}/staff` : endpoint
  const login = { url, kind, username, password, ipaddress, ...(named !== undefined && { interface: named }) }
  const wrong = typeof before === 'object' ? before.wrong : 0
  const logins = Array.from({ length: trial.logins }, (_, at) =>
    at < wrong ? { ...login, password: 'no' } : login,
  )
  const verdicts = await logIn(logins)
  return Buffer.from(verdicts.at(-1)?.body ?? '', 'base64')
}

describe('What a preset promises is what PHP’s libcurl and SimpleXML make of it', () => {
  test.each(presets.map((preset) => [preset.name, preset] as const))('%s', async (_, preset) => {
    const { endpoint, workbench } = await startWorkbench()
    const { world, active } = workbench.session
    const scenario = scenarioOf(preset, shortValues(preset))
    const bench = {
      world,
      memory: emptyMemory,
      parse,
      staffUrl: `${endpoint}/staff`,
      now: Date.now(),
      seed: '1',
    }
    const trial = tryScenario(scenario, preset.example, bench)
    if (trial === undefined) throw new Error('No rule ever applies.')
    active.switchTo({ scenario })
    const body = await bodyWithPhp(preset, endpoint, trial)
    await expect.poll(() => workbench.session.traffic.get(trial.logins)?.played?.rule).toBeTruthy()
    // The account of whoever came before is known to one side alone.
    if (preset.example.before === 'somebody else') return
    const { kind, username, interface: named } = trial.attempt
    const [told] = await judgeWithPhp([
      {
        kind,
        username,
        ...(named !== undefined && { interface: named }),
        body,
        helpdesk: knownHelpdesk(world, emptyMemory),
      },
    ])
    const { ok, error, exception } = trial.verdict
    expect(told).toMatchObject({ ok, error, exception })
  })
})
