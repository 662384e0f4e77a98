import { findHealthProblems } from '../../shared/directory/health.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { settingsDraft, type EndpointSettings } from '../../shared/workspace/settings.ts'
import { finishInSlices } from '../in-slices.ts'
import { ownAddresses } from '../addresses.ts'
import { checkScriptHandler } from './check-script.ts'
import { api, seenRevision, tag } from './context.ts'
import { directoryRouter } from './entries.ts'
import { exchangeFilesRouter } from './exchange-files.ts'
import { exchangesRouter, postedPasswordsRouter, recordingRouter } from './exchanges.ts'
import { helpdeskRouter } from './helpdesk.ts'
import { importRouter } from './import.ts'
import { fromLogRouter } from './from-log.ts'
import { generateRouter } from './generate.ts'
import { triesRouter } from './tries.ts'
import { scenariosRouter } from './scenarios.ts'
import { verdictHandler } from './verdict.ts'

/** The contract, implemented once; every door serves this. */
export const router = api.router({
  ...directoryRouter,
  ...scenariosRouter,
  import: importRouter,
  users: { ...directoryRouter.users, generate: generateRouter.users },
  staff: { ...directoryRouter.staff, generate: generateRouter.staff },
  app: { read: api.app.read.handler(({ context: { app } }) => app) },
  health: {
    list: api.health.list.handler(async ({ context: { session } }) => {
      const items = await finishInSlices(findHealthProblems(session.world))
      return { items, total: items.length, dropped: 0, next: null }
    }),
  },
  history: { read: api.history.read.handler(({ context: { session } }) => session.history) },
  undo: api.undo.handler(async ({ input, context }) => {
    const { done, revision } = await context.session.undo(input?.edit)
    tag(context, revision)
    return { done, ...context.session.history }
  }),
  redo: api.redo.handler(async ({ input, context }) => {
    const { done, revision } = await context.session.redo(input?.edit)
    tag(context, revision)
    return { done, ...context.session.history }
  }),
  exchanges: { ...exchangesRouter, ...exchangeFilesRouter },
  fromLog: fromLogRouter,
  postedPasswords: postedPasswordsRouter,
  recording: recordingRouter,
  settings: {
    read: api.settings.read.handler(({ context: { session } }) => session.world.settings),
    change: api.settings.change.handler(async ({ input, context }) => {
      const change = ({ settings }: World) => settingsDraft(settings, input)
      const by = { origin: context.origin, seen: seenRevision(context) }
      tag(context, await context.session.edit(change, by))
      await context.endpoint.heed(Object.keys(input.endpoint ?? {}) as (keyof EndpointSettings)[])
      return context.session.world.settings
    }),
  },
  endpoint: {
    read: api.endpoint.read.handler(({ context: { endpoint } }) => endpoint.state),
    start: api.endpoint.start.handler(({ context: { endpoint } }) => endpoint.start()),
    stop: api.endpoint.stop.handler(({ context: { endpoint } }) => endpoint.stop()),
  },
  addresses: {
    list: api.addresses.list.handler(() => {
      const items = ownAddresses()
      return { items, total: items.length, dropped: 0, next: null }
    }),
  },
  file: {
    read: api.file.read.handler(({ context: { outside } }) => outside.state),
    takeOver: api.file.takeOver.handler(async ({ context: { outside } }) => {
      await outside.takeOver()
      return outside.state
    }),
    keep: api.file.keep.handler(async ({ context: { outside } }) => {
      await outside.keep()
      return outside.state
    }),
    hold: api.file.hold.handler(({ context: { outside }, signal }) => outside.hold(signal)),
  },
  helpdesk: helpdeskRouter,
  verdict: verdictHandler,
  checkScript: checkScriptHandler,
  tries: triesRouter,
  events: api.events.handler(({ context: { session }, signal }) => session.events.subscribe(signal)),
})
