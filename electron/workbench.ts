import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { version } from '../package.json'
import type { EndpointState } from '../shared/contract/endpoint.ts'
import { publicClientWarning } from '../shared/traffic/public-address.ts'
import { openHttpDoor, type HttpDoor } from './api/doors/http.ts'
import type { Context } from './api/context.ts'
import { AccountsFile } from './helpdesk/accounts-file.ts'
import { Journal } from './traffic/journal/journal.ts'
import { Endpoint, type Overrides } from './endpoint/endpoint.ts'
import { noPage, type Page } from './page/page.ts'
import { relayLogin } from './relay-login.ts'
import { Session } from './session.ts'
import { loadLibxml2 } from './verdict/libxml2.ts'
import { OutsideEdits } from './workspace/outside-edits.ts'
import { openWorkspace } from './workspace/open-workspace.ts'
import { Saver } from './workspace/saver.ts'
import { stateFolderOf } from './workspace/state-folder.ts'
import { watchFile } from './workspace/watch-file.ts'

/** How the app is started. */
export interface WorkbenchOptions {
  workspace: string
  endpoint: Overrides
  /** Where the control door is to be. */
  controlPort?: number
  /** What the control door serves to browsers; nothing without it. */
  page?: Page
}

/** The whole app without a window: one workspace, its sessions, the endpoint. */
export interface Workbench {
  /** The workspace file. */
  file: string
  notes: string[]
  session: Session
  endpoint: Endpoint
  /** What a procedure of the contract works on, called through the named door. */
  context: (origin: string) => Context
  /** Opens the control door on 127.0.0.1; it is closed with the rest. */
  openControl: (port: number) => Promise<HttpDoor & { token: string }>
  /** Closes everything in order; what is not saved yet is saved. @throws NotSaved when it cannot be */
  close: () => Promise<void>
}

/**
 * Opens the workspace and wires the parts together. Nothing listens yet.
 *
 * @throws what `openWorkspace` throws
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const file = path.resolve(options.workspace)
  const [opened, parse] = await Promise.all([openWorkspace(file), loadLibxml2()])
  const { low, release, stateFolder } = opened
  const accountsFile = new AccountsFile(stateFolder)
  const { memory, notes } = await accountsFile.read()
  const { version: _, ...world } = low.data

  const saver = new Saver(low, (problem) => {
    if (problem !== null) console.error(problem)
    main.events.publish({ type: 'saved', problem })
  })
  const main: Session = new Session(
    'main',
    world,
    {
      mayChange: () => {
        outside.mayChange()
      },
      prepare: (next) => endpoint.follow(next.settings.endpoint),
      save: (next) => saver.save(next),
      keepMemory: (next) => {
        accountsFile.keep(next)
      },
      journal: (log, onProblem) =>
        new Journal(stateFolder, log, () => main.world.settings.traffic, onProblem),
    },
    memory,
    {
      refuse: (ms) => {
        endpoint.refuse(ms)
      },
      relay: (to, login, signal) => {
        const { urls } = main.world.settings.relay
        const own = [endpoint.state.port, control && Number(new URL(control.url).port)]
        return relayLogin(to, login, urls, own, signal)
      },
    },
  )
  const outside = new OutsideEdits({
    file: opened.file,
    stateFolder,
    saver,
    session: main,
    say: (line) => {
      console.error(line)
    },
  })
  await main.recorder.open()
  const sessions = new Map([[main.name, main]])
  let warned = false
  const endpoint: Endpoint = new Endpoint(
    () => main,
    parse,
    options.endpoint,
    world.settings.endpoint,
    (state: EndpointState) => {
      if (state.publicClient !== null && !warned) {
        warned = true
        console.error(publicClientWarning(state.publicClient))
      }
      for (const session of sessions.values()) {
        session.events.publish({ type: 'endpoint', endpoint: state })
        // Logins do not wait for it, so neither does their beginning.
        if (state.state !== 'starting') void session.recorder.ready
      }
    },
    options.controlPort === undefined ? [] : [options.controlPort],
  )
  const doors: HttpDoor[] = []
  const page = options.page ?? noPage
  const state = stateFolderOf(file)
  let control: { url: string; token: string } | null = null
  const context = (origin: string): Context => ({
    session: main,
    endpoint,
    outside,
    app: { version, workspace: file, state, control, platform: process.platform },
    origin,
  })
  const unwatch = watchFile(opened.target, () => void outside.look())
  const problem = () => endpoint.state.problem ?? saver.problem

  return {
    file,
    notes: [...opened.notes, ...notes],
    session: main,
    endpoint,
    context,
    async openControl(port) {
      const token = randomBytes(32).toString('base64url')
      const door = await openHttpDoor({ token, page, context: () => context('http'), problem }, port)
      doors.push(door)
      control = { url: door.url, token }
      return { ...door, token }
    },
    async close() {
      unwatch()
      await outside.close()
      for (const session of sessions.values()) session.events.close()
      await Promise.all(doors.map((door) => door.close()))
      await endpoint.stop()
      await accountsFile.close()
      for (const session of sessions.values()) await session.recorder.close()
      await saver
        .close()
        .finally(() => opened.file.close())
        .finally(release)
    },
  }
}
