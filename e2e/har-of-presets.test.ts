import { expect, test } from 'vitest'
import type { Session } from '../electron/session.ts'
import { exportTraffic } from '../electron/traffic/export-traffic.ts'
import { importHar } from '../electron/traffic/import-har.ts'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { startWorkbench } from '../electron/workbench.test-data.ts'
import { emptyMemory } from '../shared/helpdesk/memory.ts'
import { presets } from '../shared/scenarios/presets.ts'
import { scenarioOf, type Preset } from '../shared/scenarios/presets/preset.ts'
import { tryScenario } from '../shared/scenarios/presets/try-preset.ts'
import { cutOf } from '../shared/traffic/cut.ts'
import type { Exchange } from '../shared/traffic/exchange.ts'
import { harSchema } from '../shared/traffic/export/har-schema.test-data.ts'
import { wholeExchange } from '../shared/traffic/kept-exchange.ts'
import { shortValues } from './short-values.ts'

const parse = await loadLibxml2()

/** The presets whose reply no client gets whole. */
const cutOff = [
  'Flaky network: 20 % resets',
  'Down for 30 s, then back',
  'Connections refused for 30 s',
  'HTTPS on an HTTP port',
  'Content-Length too long',
  'Bad chunk after the reply',
  'Headers without a body',
  'Reset in the middle of the reply',
  'Closed without an answer after 5 s',
  'A trickle that never gets done',
]

/** After so many milliseconds whoever waits for a reply goes away. */
const patienceMs = 1000

/** Logs in until a rule of the preset applies. @returns the exchange */
async function play(
  preset: Preset,
  { endpoint, workbench: { session } }: Awaited<ReturnType<typeof startWorkbench>>,
): Promise<Exchange> {
  const scenario = scenarioOf(preset, shortValues(preset))
  const given = { world: session.world, memory: emptyMemory, parse, now: Date.now(), seed: '1' }
  const trial = tryScenario(scenario, preset.example, { ...given, staffUrl: `${endpoint}/staff` })
  if (trial === undefined) throw new Error('No rule ever applies.')
  const { kind, username, password, ipaddress, interface: named } = trial.attempt
  const { before } = preset.example
  const wrong = typeof before === 'object' ? before.wrong : 0
  session.active.switchTo({ scenario })
  const first = session.traffic.nextId
  for (let at = 0; at < trial.logins; at += 1) {
    const fields = { username, password: at < wrong ? 'no' : password, ipaddress }
    const body = new URLSearchParams({ ...fields, ...(named !== undefined && { interface: named }) })
    const url = kind === 'staff' ? `${endpoint}/staff` : endpoint
    const signal = AbortSignal.timeout(patienceMs)
    await fetch(url, { method: 'POST', body, signal })
      .then((reply) => reply.text())
      .catch(() => undefined)
  }
  const found = () => session.traffic.since(first - 1).find(({ played }) => played?.rule)
  await expect.poll(found, { timeout: 5000 }).toBeDefined()
  const exchange = session.traffic.get(found()?.id ?? 0)
  if (exchange === undefined) throw new Error('It is gone.')
  return exchange
}

async function harOf(session: Session): Promise<string> {
  const pieces: string[] = []
  for await (const { text } of exportTraffic(session, { format: 'har', filter: '' }, '1')) pieces.push(text)
  return pieces.join('')
}

function exchangesOf({ traffic }: Session, since: number): Exchange[] {
  return traffic.since(since).map(wholeExchange)
}

/** What an import does not keep: where in which log it was, and that it was in none before. */
function withoutPlace({ id: _, session: __, imported: ___, ...exchange }: Exchange) {
  return exchange
}

test('HAR of one exchange of every preset is valid, and imported again it is the same exchanges', async () => {
  // What refuses connections for a while would stand in the way of the others.
  const refuses = (preset: Preset) => JSON.stringify(preset.rules(shortValues(preset))).includes('"refuse"')
  const shared = await startWorkbench()
  const cut: string[] = []
  for (const preset of presets) {
    const opened = refuses(preset) ? await startWorkbench() : shared
    const { session } = opened.workbench
    const exchange = await play(preset, opened)
    if (cutOf(exchange.reply) !== null) cut.push(preset.name)
    if (opened !== shared) {
      const { entries } = harSchema.parse(JSON.parse(await harOf(session))).log
      expect(entries).toHaveLength(session.traffic.total)
    }
  }
  const { session } = shared.workbench
  session.active.switchTo(null)
  const before = exchangesOf(session, 0)
  const text = await harOf(session)
  const { entries } = harSchema.parse(JSON.parse(text)).log
  expect(entries).toHaveLength(before.length)
  expect(entries.filter((entry) => '_cut' in entry)).toHaveLength(
    before.filter(({ reply }) => cutOf(reply) !== null).length,
  )
  expect(cut).toEqual(cutOff)

  const judge = () => {
    throw new Error('The verdict is in the file.')
  }
  for await (const _ of importHar(session, { content: Buffer.from(text).toString('base64') }, judge));
  const after = exchangesOf(session, before.length)
  expect(after.map(withoutPlace)).toEqual(before.map(withoutPlace))
}, 120_000)
