import { implement, ORPCError } from '@orpc/server'
import { CannotListen } from '../listen.ts'
import type { Endpoint } from '../endpoint/endpoint.ts'
import { revisionOf, tagOf } from '../revision-tag.ts'
import type { Session } from '../session.ts'
import type { OutsideEdits } from '../workspace/outside-edits.ts'
import { NotSaved } from '../workspace/saver.ts'
import type { AppFacts } from '../../shared/contract/app.ts'
import { contract } from '../../shared/contract/contract.ts'
import { NotFound } from '../../shared/directory/changes.ts'
import { Refusal, refusalOf } from '../../shared/directory/refusal.ts'
import { Conflict } from '../../shared/workspace/edit.ts'
import type { z } from 'zod'

/** What a door hands to every procedure. */
export interface Context {
  session: Session
  endpoint: Endpoint
  /** What somebody else has made of the workspace file. */
  outside: OutsideEdits
  app: AppFacts
  /** Which door the call came through: the `origin` of edits. */
  origin: string
  /** The request's and the reply's headers, for the revision in `If-Match` and `ETag`. */
  reqHeaders?: Headers
  resHeaders?: Headers
}

/** The revision that an `If-Match` header names: what the caller had seen. Undefined without one, or with `*`. */
export function seenRevision({ reqHeaders }: Context): number | undefined {
  const tag = reqHeaders?.get('if-match')
  if (tag === null || tag === undefined || tag.trim() === '*') return undefined
  return revisionOf(tag)
}

/** Names the revision that an answer shows, for the caller's next `If-Match`. */
export function tag({ resHeaders }: Context, revision: number): void {
  resHeaders?.set('etag', tagOf(revision))
}

/** The parts of the contract that look at the log: what was recorded before the app was started is brought back first. */
const ofLog = new Set(['exchanges', 'fromLog'] satisfies (keyof typeof contract)[] as string[])

/**
 * The contract, to be implemented; every answer carries its revision as `ETag`, every error a code. What a procedure
 * answers is checked by the compiler; to check it again would hold up logins.
 */
export const api = implement(contract)
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<Context>()
  .use(async ({ context, path: [part = ''], next }) => {
    try {
      if (ofLog.has(part)) await context.session.recorder.ready
      tag(context, context.session.revision)
      return await next()
    } catch (error) {
      throw toContractError(error)
    }
  })

/** An error of ours as one of the contract's; any other is left as it is. */
function toContractError(error: unknown): unknown {
  if (error instanceof Refusal) {
    const data = { fields: error.fields }
    return new ORPCError('INVALID', { status: 422, message: error.message, data, defined: true })
  }
  if (error instanceof NotFound) return contractError('NOT_FOUND', 404, error)
  if (error instanceof Conflict) return contractError('CONFLICT', 409, error)
  if (error instanceof NotSaved) return contractError('NOT_SAVED', 507, error)
  if (error instanceof CannotListen) return contractError('CANNOT_LISTEN', 409, error)
  return error
}

/** A stream whose errors are the contract's, as those of every other answer are; who has gone is told of none. */
export async function* withContractErrors<Item>(
  stream: AsyncGenerator<Item, void, void>,
  signal?: AbortSignal,
): AsyncGenerator<Item, void, void> {
  try {
    yield* stream
  } catch (error) {
    if (signal?.aborted === true) return
    const told = toContractError(error)
    if (!(told instanceof ORPCError)) console.error('A stream of the contract failed:', error)
    throw told
  }
}

function contractError(code: string, status: number, { message }: Error) {
  return new ORPCError(code, { status, message, defined: true })
}

/**
 * What a door does with an error before it goes out: input that does not fit the contract names its fields, too.
 *
 * @param parted the procedure takes its input in parts (`params`, `query`, `body`), which are no part of a field's name
 */
export function nameFields(error: unknown, parted: boolean): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error
  const issues = (error.data as { issues?: z.core.$ZodIssue[] } | undefined)?.issues
  if (issues === undefined) return error
  return toContractError(
    refusalOf(parted ? issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })) : issues),
  )
}
