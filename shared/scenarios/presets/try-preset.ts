import type { StaffMember } from '../../directory/staff.ts'
import type { User } from '../../directory/users.ts'
import type { LoginAttempt } from '../../loginshare/attempt.ts'
import { knownHelpdesk } from '../../helpdesk/known.ts'
import { remember, type Memory } from '../../helpdesk/memory.ts'
import { judge } from '../../verdict/apply.ts'
import type { Helpdesk, Verdict } from '../../verdict/helpdesk.ts'
import { read } from '../../verdict/read.ts'
import { received } from '../../verdict/received.ts'
import type { ParseXml } from '../../verdict/xml.ts'
import type { World } from '../../workspace/schema.ts'
import { CounterStore } from '../counters.ts'
import { decide, type Decision } from '../decide.ts'
import type { Scenario } from '../scenario.ts'
import type { Example } from './preset.ts'

/** What a login that shows a scenario comes to. */
export interface Trial {
  attempt: LoginAttempt
  decision: Decision
  verdict: Verdict
  /** How many logins it took until a rule applied. */
  logins: number
  /** Those that came before. */
  before: readonly LoginAttempt[]
  /** The helpdesk as it was when the last one came. */
  helpdesk: Helpdesk
}

/** What the trial is made with; `activeSince` is now, and nothing of it is counted anywhere. */
export interface Bench {
  world: World
  /** What the helpdesk has gathered from logins; the trial adds nothing to it. */
  memory: Memory
  parse: ParseXml
  staffUrl: string
  /** Milliseconds since 1970. */
  now: number
  seed: string
}

/** After so many logins without a rule that applies, there is none. */
const mostLogins = 1000

/**
 * Tries a scenario with people of the directory until one of its rules applies.
 *
 * @returns undefined where the directory has nobody to try it with, or no rule ever applies
 */
export function tryScenario(scenario: Scenario, example: Example, bench: Bench): Trial | undefined {
  const { kind = 'user' } = example
  const [person, other] = peopleFor(example, bench.world)
  if (person === undefined) return undefined
  const counters = new CounterStore()
  let { memory } = bench
  const attempts: LoginAttempt[] = []
  const logIn = (who: Person, password: string): Trial => {
    const attempt: LoginAttempt = {
      kind,
      username: who.username,
      password,
      ipaddress: '203.0.113.7',
      interface: kind === 'staff' ? (example.interface ?? 'staff') : example.interface,
      oddities: [],
    }
    const { world, staffUrl, now, seed } = bench
    const scripted = { scenario, counters, activeSince: now, now, seed, socketAddress: '127.0.0.1' }
    const decision = decide({ attempt, world, staffUrl, scripted })
    counters.take(decision.scripted?.advance ?? [])
    const reading = read(received(decision.wire).bytes, bench.parse)
    const helpdesk = knownHelpdesk(world, memory)
    const { verdict, written } = judge(reading, attempt, helpdesk)
    const before = [...attempts]
    const logins = attempts.push(attempt)
    memory = remember(memory, written, verdict.organizations, () => String(logins))
    return { attempt, decision, verdict, logins, before, helpdesk }
  }
  const wrong = `${person.password}?`
  const { before, password = 'right' } = example
  if (before === 'somebody else' && other !== undefined) logIn(other, other.password)
  else if (before !== undefined && before !== 'somebody else') {
    for (let count = 0; count < before.wrong; count += 1) logIn(person, wrong)
  }
  while (attempts.length < mostLogins) {
    const trial = logIn(person, password === 'right' ? person.password : wrong)
    if (trial.decision.scripted?.rule) return trial
  }
  return undefined
}

type Person = User | StaffMember

/** Two who can log in so, the first one the likelier to have an account. */
function peopleFor(
  { kind = 'user', who, interface: named }: Example,
  { users, staff }: World,
): readonly Person[] {
  const able = ({ enabled, password }: Person) => enabled && password !== ''
  if (kind === 'user' || who === 'user') return users.filter(able)
  const allowed = staff.filter((member) => able(member) && member.interfaces.includes(named ?? 'staff'))
  return allowed.length > 0 ? allowed : staff.filter(able)
}
