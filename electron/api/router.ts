import { NotFound } from '../../shared/directory/changes.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { changeSettings } from '../../shared/workspace/settings.ts'
import { api, seenRevision, tag } from './context.ts'
import { directoryRouter } from './entries.ts'

/** The contract, implemented once; every door serves this. */
export const router = api.router({
  ...directoryRouter,
  undo: api.undo.handler(async ({ context: { session } }) => ({
    done: await session.undo(),
    ...session.history,
  })),
  redo: api.redo.handler(async ({ context: { session } }) => ({
    done: await session.redo(),
    ...session.history,
  })),
  exchanges: {
    list: api.exchanges.list.handler(({ input: { limit, after }, context: { session } }) => {
      if (after !== undefined && !/^\d+$/.test(after)) {
        throw new Refusal([{ field: 'after', message: 'is no id of an exchange' }])
      }
      return session.traffic.list(limit, after === undefined ? undefined : Number(after))
    }),
    read: api.exchanges.read.handler(({ input: { id }, context: { session } }) => {
      const exchange = session.traffic.get(id)
      if (exchange === undefined) throw new NotFound(`There is no exchange ${String(id)}, or none any more.`)
      return exchange
    }),
  },
  settings: {
    read: api.settings.read.handler(({ context: { session } }) => session.world.settings),
    change: api.settings.change.handler(async ({ input, context }) => {
      const change = ({ settings }: World) => ({
        label: 'Change settings',
        patches: [{ list: 'settings' as const, before: settings, after: changeSettings(settings, input) }],
      })
      const by = { origin: context.origin, seen: seenRevision(context) }
      tag(context, await context.session.edit(change, by))
      return context.session.world.settings
    }),
  },
  endpoint: {
    read: api.endpoint.read.handler(({ context: { endpoint } }) => endpoint.state),
    start: api.endpoint.start.handler(({ context: { endpoint } }) => endpoint.start()),
    stop: api.endpoint.stop.handler(({ context: { endpoint } }) => endpoint.stop()),
  },
  events: api.events.handler(({ context: { session }, signal }) => session.events.subscribe(signal)),
})
