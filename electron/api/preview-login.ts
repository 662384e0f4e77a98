import type { ContractRouterClient } from '@orpc/contract'
import { counted } from '../../shared/counted.ts'
import type { contract } from '../../shared/contract/contract.ts'
import type { LoginAttempt } from '../../shared/loginshare/attempt.ts'
import { apply, read, received } from '../../shared/loginshare/verdict.ts'
import { CounterStore } from '../../shared/scenarios/counters.ts'
import { decide } from '../../shared/scenarios/decide.ts'
import { inWords } from '../../shared/scenarios/duration.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import type { ScriptedQuestion } from '../../shared/scenarios/scripted.ts'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import { splitMessage } from '../../shared/verdict/http-reply.ts'
import { joinBytes } from '../../shared/verdict/join-bytes.ts'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import type { Session } from '../session.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { withReason } from '../verdict/read-planned.ts'
import type { Context } from './context.ts'

/** How many actions of a plan are told, and how many characters of a reply. */
const mostActions = 20
const mostCharacters = 100_000

type Preview = Awaited<ReturnType<ContractRouterClient<typeof contract>['decide']>>

/** A login to preview, and the scenario as it is being edited. */
interface Asked extends Omit<LoginAttempt, 'oddities'> {
  address: string
  scenario?: Scenario | undefined
}

/** What would happen to a login now. Nothing is counted, kept or told to anybody. */
export async function previewLogin(
  { scenario, address, ...login }: Asked,
  context: Context,
): Promise<Preview> {
  const { session, endpoint } = context
  const attempt = { ...login, oddities: [] }
  const scripted = scenario ? draft(scenario, session, address) : session.active.question(address)
  const staffUrl = endpoint.state.staffUrl ?? ''
  const {
    outcome,
    cause,
    why,
    wire,
    scripted: said,
  } = decide({ attempt, world: session.world, staffUrl, scripted })
  const { bytes, break: cut } = received(wire)
  const reading = withReason(read(bytes, await loadLibxml2()), cut)
  const relay = wire.find(({ action }) => action === 'relay')
  const verdict = relay ? null : apply(reading, login, session.helpdesk.known)
  return {
    ...{ outcome, cause, why: [...why], plan: planOf(wire) },
    reply: {
      status: statusOf(wire),
      body: Buffer.from(bytes).toString().slice(0, mostCharacters),
      bytes: bytes.length,
      break: cut,
    },
    verdict,
    words: verdict ? verdictWords(verdict, outcome) : (cut ?? ''),
    scenario: said?.scenario ?? null,
    rule: said?.rule ?? null,
    rules: [...(said?.rules ?? [])],
    steps: [...(said?.steps ?? [])],
  }
}

/** A scenario that is being edited: with the counters of the one that is played if it is that one, else from the start. */
function draft(scenario: Scenario, { active }: Session, address: string): ScriptedQuestion {
  const played = active.question(address)
  if (played?.scenario.id === scenario.id) return { ...played, scenario }
  const now = active.clock.now()
  const { seed } = active.state
  return { scenario, counters: new CounterStore(), activeSince: now, now, seed, socketAddress: address }
}

function planOf(wire: readonly WireAction[]): string[] {
  const words = wire.slice(0, mostActions).map(wordsOf)
  return wire.length > mostActions ? [...words, `and so on: ${counted(wire.length, 'action')} in all`] : words
}

function wordsOf(action: WireAction): string {
  switch (action.action) {
    case 'respond':
      return `send a reply with status ${String(action.status)} and ${counted(Buffer.byteLength(action.body), 'byte')}`
    case 'write':
      return `write ${counted(action.bytes.length, 'byte')}`
    case 'wait':
      return `wait ${inWords(action.ms)}`
    case 'end':
      return 'end the connection'
    case 'close':
      return 'close the connection'
    case 'reset':
      return 'reset the connection'
    case 'hang':
      return 'keep the connection open and send nothing'
    case 'refuse':
      return `reset the connection, and take no others for ${inWords(action.ms)}`
    case 'relay':
      return `post the login to “${action.to}” and pass its reply on`
  }
}

/** 0 where nothing comes that is HTTP. */
function statusOf(wire: readonly WireAction[]): number {
  const reply = wire.find((action) => action.action === 'respond')
  if (reply !== undefined) return reply.status
  return splitMessage(joinBytes(wire.flatMap((action) => (action.action === 'write' ? [action.bytes] : []))))
    .status
}
