import { nanoid } from 'nanoid'
import { knownHelpdesk } from '../../shared/helpdesk/known.ts'
import { emptyMemory, remember, type Memory } from '../../shared/helpdesk/memory.ts'
import {
  judge,
  type Helpdesk,
  type Login,
  type Reading,
  type Verdict,
} from '../../shared/loginshare/verdict.ts'
import { mapTexts } from '../../shared/map-texts.ts'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import type { Written } from '../../shared/verdict/course.ts'
import type { ParseXml } from '../../shared/verdict/xml.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { readPlanned } from '../verdict/read-planned.ts'

/** What is read in a plan, and the last verdict on it, which holds until something else is known. */
interface Judged {
  reading: Reading
  /** How often what is known had changed by then. */
  version: number
  login: Login
  verdict: Verdict
}

/** The helpdesk as it is to a session: what it knows, and what becomes of that with each login. */
export class SessionHelpdesk {
  #memory: Memory
  /** `version` counts how often it has changed. */
  #known: { world: World; memory: Memory; helpdesk: Helpdesk; version: number } | undefined
  /** What is remembered of each plan. Plans are never changed in place, and most are made once for many logins. */
  readonly #judged = new WeakMap<readonly WireAction[], Judged>()

  constructor(
    private world: () => World,
    /** Told after every change of the memory. */
    private onChange: (memory: Memory) => void,
    memory: Memory = emptyMemory,
  ) {
    this.#memory = memory
  }

  /** What logins have left, and what people say is there. Never changed in place. */
  get memory(): Memory {
    return this.#memory
  }

  set memory(memory: Memory) {
    if (memory === this.#memory) return
    this.#memory = memory
    this.onChange(memory)
  }

  /** What it knows now. */
  get known(): Helpdesk {
    return this.#now.helpdesk
  }

  get #now() {
    const [world, memory, before] = [this.world(), this.#memory, this.#known]
    if (before?.world === world && before.memory === memory) return before
    const helpdesk = knownHelpdesk(world, memory)
    return (this.#known = { world, memory, helpdesk, version: (before?.version ?? 0) + 1 })
  }

  /**
   * What it makes of a reply; the accounts and organizations that this creates and changes are kept.
   *
   * @param hideSecret takes a secret, which the script may have repeated, out of what is kept, since that goes to disk; an
   *   organization named by one is not kept. Where the username holds it, it is shown as that in any case, and an account
   *   that is found by such an address must be found again.
   */
  judge(reading: Reading, login: Login, hideSecret?: (text: string) => string): Verdict {
    const { verdict, written } = judge(reading, login, this.known)
    if (verdict.changes.length > 0 || verdict.organizations.length > 0) {
      const hide = hideSecret?.(login.username) === login.username ? hideSecret : undefined
      this.memory = remember(
        this.#memory,
        hide && written ? ({ ...written, after: mapTexts(written.after, hide) } as Written) : written,
        hide ? verdict.organizations.filter(({ name }) => hide(name) === name) : verdict.organizations,
        nanoid,
      )
    }
    return verdict
  }

  /**
   * The same of what was planned for the socket. What was made of it last is remembered until something else is known, so
   * most logins, which are the same again, cost no more than a look.
   */
  judgePlanned(
    wire: readonly WireAction[],
    login: Login,
    parse: ParseXml,
    hideSecret?: (text: string) => string,
  ): Verdict {
    const { version } = this.#now
    const last = this.#judged.get(wire)
    if (last?.version === version && sameLogin(last.login, login)) return last.verdict
    const reading = last?.reading ?? readPlanned(wire, parse)
    const verdict = this.judge(reading, login, hideSecret)
    // One that has changed what is known is out of date with that.
    this.#judged.set(wire, { reading, version, login, verdict })
    return verdict
  }
}

function sameLogin(a: Login, b: Login): boolean {
  return a.kind === b.kind && a.username === b.username && a.interface === b.interface
}
