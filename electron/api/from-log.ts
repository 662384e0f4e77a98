import { nanoid } from 'nanoid'
import { addPeopleOf, isKnown } from '../../shared/directory/people-of-logins.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { tryAgain } from '../tries/try-again.ts'
import { api, seenRevision, tag } from './context.ts'

/** What can be made of logins that are in the log. */
export const fromLogRouter = {
  tryAgain: api.fromLog.tryAgain.handler(({ input: { params, body }, context, signal }) =>
    tryAgain(params.id, body?.password, context, signal),
  ),
  addPeople: api.fromLog.addPeople.handler(async ({ input: { ids, password }, context }) => {
    const { session } = context
    const logins = ids.flatMap((id) => {
      const { kind = null, username = '' } = session.traffic.kept(id) ?? {}
      return kind === null ? [] : [{ kind, username, kept: session.traffic.passwordOf(id) ?? password }]
    })
    const needsPassword = logins.some((login) => login.kept === undefined && !isKnown(session.world, login))
    if (needsPassword) {
      throw new Refusal([
        {
          field: 'password',
          message: 'is needed for those whose posted password is not kept; give one for them',
        },
      ])
    }
    let added = 0
    const edit = await session.edit(
      (world) => {
        const people = logins.map((login) => ({ ...login, password: login.kept ?? '' }))
        const draft = addPeopleOf(world, people, () => nanoid(10))
        added = draft.patches.length
        return draft
      },
      { origin: context.origin, seen: seenRevision(context) },
    )
    tag(context, edit)
    return { added, edit: added === 0 ? null : edit }
  }),
}
