import { NotFound } from '../../shared/directory/changes.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { summaryOf } from '../../shared/traffic/kept-exchange.ts'
import { conditionOf } from '../traffic/matches.ts'
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

function noExchange(id: number): never {
  throw new NotFound(`There is no exchange ${String(id)}, or none any more.`)
}
