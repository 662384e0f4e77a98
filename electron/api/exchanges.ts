import { Refusal } from '../../shared/directory/refusal.ts'
import { marksOf, summaryOf } from '../../shared/traffic/kept-exchange.ts'
import { conditionOf } from '../traffic/matches.ts'
import { noExchange } from '../traffic/recorder.ts'
import { waitForMatch } from '../traffic/wait-for-match.ts'
import { api } from './context.ts'

/** The traffic log. */
export const exchangesRouter = {
  list: api.exchanges.list.handler(({ input: { after, ...query }, context: { session } }) => {
    if (after !== undefined && !/^\d+$/.test(after)) {
      throw new Refusal([{ field: 'after', message: 'is no id of an exchange' }])
    }
    return session.ordered.list({ ...query, after: after === undefined ? undefined : Number(after) })
  }),
  ids: api.exchanges.ids.handler(async ({ input: { limit = Infinity, ...query }, context: { session } }) => ({
    ids: await session.ordered.ids({ ...query, limit }),
  })),
  outcomes: api.exchanges.outcomes.handler(({ input: { filter, bars }, context: { session } }) =>
    session.outcomes.bars(filter, bars),
  ),
  count: api.exchanges.count.handler(async ({ input: { filter, since }, context: { session } }) => {
    const ids = await session.matches.find(filter)
    return { count: ids.filter((id) => id > since).length }
  }),
  wait: api.exchanges.wait.handler(async ({ input, context: { session }, signal }) => {
    const tooLong = AbortSignal.timeout(input.timeout)
    const end = signal === undefined ? tooLong : AbortSignal.any([signal, tooLong])
    const kept = await waitForMatch(session.traffic, conditionOf(input.filter), input.since, end)
    return { exchange: kept === undefined ? null : summaryOf(kept) }
  }),
  read: api.exchanges.read.handler(({ input: { id }, context: { session } }) => {
    return session.traffic.get(id) ?? noExchange(id)
  }),
  mark: api.exchanges.mark.handler(({ input: { ids, ...marks }, context: { session } }) => ({
    found: session.recorder.mark(ids, marks),
  })),
  note: api.exchanges.note.handler(({ input: { params, body }, context: { session } }) =>
    marksOf(session.recorder.note(params.id, body.note)),
  ),
  clear: api.exchanges.clear.handler(({ input: { filter }, context: { session } }) =>
    session.recorder.clear(filter),
  ),
  restore: api.exchanges.restore.handler(({ input: { clear }, context: { session } }) => ({
    restored: session.recorder.restore(clear),
  })),
  password: api.exchanges.password.handler(({ input: { id }, context: { session } }) => {
    const password = session.traffic.passwordOf(id)
    return { password: password === undefined ? noExchange(id) : password }
  }),
}

/** Whether posted passwords are kept for the person to ask for. */
export const postedPasswordsRouter = {
  read: api.postedPasswords.read.handler(({ context: { session } }) => ({
    keep: session.traffic.keepsPasswords,
  })),
  change: api.postedPasswords.change.handler(({ input: { keep }, context: { session } }) => {
    session.keepPostedPasswords(keep)
    return { keep }
  }),
}

/** Whether exchanges are recorded. */
export const recordingRouter = {
  read: api.recording.read.handler(({ context: { session } }) => session.recorder.state),
  change: api.recording.change.handler(({ input: { recording }, context: { session } }) => {
    session.recorder.pause(!recording)
    return session.recorder.state
  }),
}
