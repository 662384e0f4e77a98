import { hostAndPort } from '../../shared/connect/host-and-port.ts'
import { isLoopback } from '../../shared/connect/loopback.ts'
import type { EndpointState } from '../../shared/contract/endpoint.ts'
import { same } from '../../shared/workspace/edit.ts'
import { inWords } from '../../shared/scenarios/duration.ts'
import type { EndpointSettings } from '../../shared/workspace/settings.ts'
import type { ParseXml } from '../../shared/verdict/xml.ts'
import type { Session } from '../session.ts'
import { createEndpointApp } from './app.ts'
import { createExpressServer } from './express-server.ts'
import { PublicClients } from './public-clients.ts'
import { CannotListen, listen, makeProbe, reachable, type Listening } from '../listen.ts'

/** What the command line says instead of the settings, for this run. */
export interface Overrides {
  hosts?: string[]
  port?: number
}

/** The listener that a helpdesk posts to: starts, stops, and moves to where the settings say. */
export class Endpoint {
  #state: EndpointState
  #listening: Listening | undefined
  /** Starts, stops and moves wait for one another. */
  #queue: Promise<unknown> = Promise.resolve()
  #settings: EndpointSettings
  /** While no connections are taken. */
  #refusal: { timer: NodeJS.Timeout; notes: string[] } | undefined
  readonly #clients = new PublicClients((publicClient) => {
    this.#tell({ ...this.#state, publicClient })
  })

  constructor(
    private session: () => Session,
    private parse: ParseXml,
    private overrides: Overrides,
    settings: EndpointSettings,
    private onChange: (state: EndpointState) => void,
    /** Ports that are meant for something else: never advised. */
    private spoken: readonly number[] = [],
  ) {
    this.#settings = settings
    this.#state = this.#silent('stopped')
  }

  get state(): EndpointState {
    return this.#state
  }

  /** Listens, unless it does already. @throws CannotListen */
  start(): Promise<EndpointState> {
    return this.#inTurn(async () => {
      if (this.#listening === undefined) await this.#open(this.#settings)
      return this.#state
    })
  }

  /** Takes no connections for so many milliseconds from now on; with 0, takes them again. */
  refuse(ms: number): void {
    const listening = this.#listening
    const before = this.#refusal
    this.#takesAgain()
    if (listening === undefined) return
    const notes = before?.notes ?? this.#state.notes
    if (ms <= 0) {
      if (before !== undefined) void this.#inTurn(() => this.#takeAgain(listening, notes))
      return
    }
    if (before === undefined) listening.pause()
    const timer = setTimeout(() => {
      this.refuse(0)
    }, ms)
    this.#refusal = { timer, notes }
    const note = `It takes no connections for ${inWords(ms)}: a scenario says so.`
    this.#tell({ ...this.#state, notes: [...notes, note] })
  }

  /** Stops at once, whatever hangs on its connections. */
  stop(): Promise<EndpointState> {
    return this.#inTurn(async () => {
      await this.#close()
      this.#tell(this.#silent('stopped'))
      return this.#state
    })
  }

  /**
   * Takes new settings over and moves there if it is running. An option of the command line counts until the setting
   * that it stands for is changed.
   *
   * @throws CannotListen when it cannot; it then goes on as before
   */
  follow(settings: EndpointSettings): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#settings
      if (same(before, settings)) return
      const changed = (['hosts', 'port'] as const).filter((name) => !same(before[name], settings[name]))
      await this.#moveTo(settings, without(this.overrides, changed))
    })
  }

  /**
   * Lets settings count from now on where an option of the command line did: a person has named them, be it that they
   * say what they said before.
   *
   * @throws CannotListen as `follow`
   */
  heed(names: readonly (keyof EndpointSettings)[]): Promise<void> {
    return this.#inTurn(async () => {
      const overrides = without(this.overrides, names)
      if (!same(overrides, this.overrides)) await this.#moveTo(this.#settings, overrides)
    })
  }

  /** Forgets that it took no connections, as whatever listens now does take them. */
  #takesAgain(): void {
    clearTimeout(this.#refusal?.timer)
    this.#refusal = undefined
  }

  async #takeAgain(listening: Listening, notes: string[]): Promise<void> {
    // It has been closed or moved meanwhile.
    if (listening !== this.#listening || this.#refusal !== undefined) return
    try {
      await listening.resume()
      this.#tell({ ...this.#state, notes })
    } catch (error) {
      await this.#close()
      this.#tell({
        ...this.#silent('failed'),
        problem: error instanceof Error ? error.message : String(error),
      })
    }
  }

  async #moveTo(settings: EndpointSettings, overrides: Overrides): Promise<void> {
    const before = { settings: this.#settings, overrides: this.overrides, port: this.#listening?.port }
    this.#settings = settings
    this.overrides = overrides
    if (this.#listening === undefined) {
      this.#tell({ ...this.#state, path: settings.path })
      return
    }
    try {
      await this.#move(this.#listening)
    } catch (error) {
      this.#settings = before.settings
      this.overrides = before.overrides
      if (this.#state.state !== 'running') await this.#open(before.settings, before.port)
      throw error
    }
  }

  /** To another port without a gap; at the same port, or any, the old listener must go first. */
  async #move(old: Listening): Promise<void> {
    const { port } = this.#effective()
    const stays = port === old.port || port === 0
    if (stays) await this.#close()
    await this.#open(this.#settings, stays ? old.port : port)
    if (!stays) await old.close()
  }

  async #open(settings: EndpointSettings, port = this.#effective().port): Promise<void> {
    const { hosts } = this.#effective()
    const previous = this.#state
    this.#tell(this.#silent('starting'))
    const probe = makeProbe()
    const paths = { user: settings.path, staff: `${settings.path}/staff` }
    let base = ''
    const parts = {
      session: this.session,
      parse: this.parse,
      paths,
      base: () => base,
      probe,
      posted: (address: string) => {
        this.#clients.saw(address)
      },
    }
    try {
      this.#listening = await listen(
        () => createExpressServer(createEndpointApp(parts)),
        hosts,
        port,
        probe,
        this.spoken,
      )
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      this.#tell(
        previous.state === 'running' && this.#listening ? previous : { ...this.#silent('failed'), problem },
      )
      throw error instanceof CannotListen ? error : new CannotListen(problem)
    }
    const addresses = this.#listening.hosts.map((host) => hostAndPort(host, this.#listening?.port ?? port))
    base = `http://${hostAndPort(reachable(this.#listening.hosts[0] ?? '127.0.0.1'), this.#listening.port)}`
    this.#clients.forget()
    this.#takesAgain()
    this.#tell({
      ...this.#silent('running'),
      url: base + paths.user,
      staffUrl: base + paths.staff,
      addresses,
      port: this.#listening.port,
      hosts: this.#listening.hosts,
      notes: [...this.#listening.notes, ...warnings(this.#listening)],
    })
  }

  async #close(): Promise<void> {
    const listening = this.#listening
    this.#listening = undefined
    this.#takesAgain()
    await listening?.close()
    this.#clients.forget()
  }

  #effective(): { hosts: readonly string[]; port: number } {
    return { hosts: this.#settings.hosts, port: this.#settings.port, ...this.overrides }
  }

  /** What is to be said of the endpoint while nothing listens. */
  #silent(state: EndpointState['state']): EndpointState {
    return {
      state,
      url: null,
      staffUrl: null,
      addresses: [],
      port: null,
      path: this.#settings.path,
      hosts: [],
      problem: null,
      notes: [],
      publicClient: null,
    }
  }

  #tell(state: EndpointState): void {
    this.#state = state
    this.onChange(state)
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

/** The overrides that are left when these settings count. */
function without(overrides: Overrides, names: readonly (keyof EndpointSettings)[]): Overrides {
  const left = Object.entries(overrides).filter(([name]) => !names.includes(name as keyof Overrides))
  return Object.fromEntries(left)
}

/** What a person should know of addresses that are not this computer's alone. */
function warnings({ hosts, port }: Listening): string[] {
  const open = hosts.filter((host) => !isLoopback(host))
  if (open.length === 0) return []
  const addresses = open.map((host) => hostAndPort(host, port)).join(', ')
  return [`Warning: the endpoint listens on ${addresses}, so other machines can reach it.`]
}
