import { NotFound } from '../../shared/directory/changes.ts'
import { tryLogin } from '../tries/try-login.ts'
import { api } from './context.ts'

/** Acting as the helpdesk. */
export const triesRouter = {
  create: api.tries.create.handler(({ input, context, signal }) => tryLogin(input, context, signal)),
  list: api.tries.list.handler(({ context: { session } }) => session.tries.list()),
  read: api.tries.read.handler(({ input: { id }, context: { session } }) => {
    const one = session.tries.get(id)
    if (one === undefined) throw new NotFound(`There is no try ${String(id)}, or none any more.`)
    return one
  }),
  clear: api.tries.clear.handler(({ context: { session } }) => ({ cleared: session.tries.clear() })),
}
