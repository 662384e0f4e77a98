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
import type { Written } from '../../shared/verdict/course.ts'
import type { World } from '../../shared/workspace/schema.ts'

/** The helpdesk as it is to a session: what it knows, and what becomes of that with each login. */
export class SessionHelpdesk {
  #memory: Memory
  #known: { world: World; memory: Memory; helpdesk: Helpdesk } | undefined
  /** Counts how often what is known has changed. */
  #version = 0
  /** The last verdict on each reading, which holds until something else is known. */
  readonly #last = new WeakMap<Reading, { version: number; login: Login; verdict: Verdict }>()

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
    const [world, memory] = [this.world(), this.#memory]
    if (this.#known?.world !== world || this.#known.memory !== memory) {
      this.#known = { world, memory, helpdesk: knownHelpdesk(world, memory) }
      this.#version += 1
    }
    return this.#known.helpdesk
  }

  /**
   * What it makes of a reply; the accounts and organizations that this creates and changes are kept.
   *
   * @param hideSecret takes a secret, which the script may have repeated, out of what is kept, since that goes to disk; an
   *   organization named by one is not kept. Where the username holds it, it is shown as that in any case, and an account
   *   that is found by such an address must be found again.
   */
  judge(reading: Reading, login: Login, hideSecret?: (text: string) => string): Verdict {
    const helpdesk = this.known
    const last = this.#last.get(reading)
    if (last?.version === this.#version && sameLogin(last.login, login)) return last.verdict
    const { verdict, written } = judge(reading, login, helpdesk)
    if (verdict.changes.length > 0 || verdict.organizations.length > 0) {
      const hide = hideSecret?.(login.username) === login.username ? hideSecret : undefined
      this.memory = remember(
        this.#memory,
        hide && written ? ({ ...written, after: mapTexts(written.after, hide) } as Written) : written,
        hide ? verdict.organizations.filter(({ name }) => hide(name) === name) : verdict.organizations,
        nanoid,
      )
    } else {
      this.#last.set(reading, { version: this.#version, login, verdict })
    }
    return verdict
  }
}

function sameLogin(a: Login, b: Login): boolean {
  return a.kind === b.kind && a.username === b.username && a.interface === b.interface
}
