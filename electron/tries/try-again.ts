import type { Try } from '../../shared/contract/tries.ts'
import { findStaffByUsername, findUserByUsername, findUsersByEmail } from '../../shared/directory/find.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import type { KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { passwordWasRight } from '../../shared/traffic/password-was-right.ts'
import { Conflict } from '../../shared/workspace/edit.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Context } from '../api/context.ts'
import { noExchange } from '../traffic/recorder.ts'
import { waitForMatch } from '../traffic/wait-for-match.ts'
import { tryLogin } from './try-login.ts'

/** How long the exchange is waited for once the reply is there, in milliseconds. */
const patienceMs = 2000

/**
 * Sends a login of the log again, to the mock's own endpoint.
 *
 * @param password the one to send; else the kept one is, else the directory's where the posted one was right
 * @returns what came of it, and the exchange that it made
 * @throws NotFound; Conflict for what is no login; Refusal of `password` where it is needed
 */
export async function tryAgain(
  id: number,
  password: string | undefined,
  context: Context,
  signal?: AbortSignal,
): Promise<{ tried: Try; exchange: number | null }> {
  const { session } = context
  const { traffic, recorder } = session
  const kept = traffic.kept(id) ?? noExchange(id)
  const { kind, username, ipaddress } = kept
  if (kind === null) throw new Conflict(`Exchange ${String(id)} is no login, so it cannot be tried again.`)
  const known = password ?? traffic.passwordOf(id) ?? directoryPassword(kept, session.world)
  if (known === undefined) {
    throw new Refusal([
      {
        field: 'password',
        message: 'is needed: the posted one is not kept, and was not the one of the directory; type it',
      },
    ])
  }
  const since = traffic.nextId - 1
  const login = { kind, username, password: known, ipaddress, interface: kept.interface ?? undefined }
  const tried = await tryLogin(login, context, signal)
  if (!recorder.state.recording) return { tried, exchange: null }
  const isIt = {
    matches: (one: KeptExchange) => one.kind === kind && one.username === username,
    says: () => 'it is that login',
  }
  const made = await waitForMatch(traffic, isIt, since, AbortSignal.timeout(patienceMs))
  return { tried, exchange: made?.id ?? null }
}

function directoryPassword(kept: KeptExchange, world: World): string | undefined {
  if (!passwordWasRight(kept)) return undefined
  const { kind, username } = kept
  if (kind === 'staff')
    return (findStaffByUsername(world, username) ?? findUserByUsername(world, username))?.password
  const byEmail = findUsersByEmail(world, username)
  // Of several with that address, nobody knows whose password it was.
  return (findUserByUsername(world, username) ?? (byEmail.length === 1 ? byEmail[0] : undefined))?.password
}
