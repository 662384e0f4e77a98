import type { Try, tryInputSchema } from '../../shared/contract/tries.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { helpdeskRequest, type HelpdeskLogin } from '../../shared/loginshare/helpdesk-request.ts'
import { defaultInterface } from '../../shared/loginshare/interfaces.ts'
import { read } from '../../shared/loginshare/verdict.ts'
import { recordTry } from '../../shared/tries/record-try.ts'
import { Conflict } from '../../shared/workspace/edit.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { z } from 'zod'
import type { Context } from '../api/context.ts'
import { send } from '../helpdesk-client/send.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { withReason } from '../verdict/read-planned.ts'
import { judgeOf } from './judge-try.ts'
import { scriptTarget } from './script-target.ts'
import { isHere } from './this-computer.ts'

export type TryRequest = z.output<typeof tryInputSchema>

/**
 * Sends a login as the helpdesk does, and keeps what came of it, without the password, in the session's tries.
 *
 * @throws Refusal naming the field; Conflict while the endpoint does not run that it is to go to
 */
export async function tryLogin(input: TryRequest, context: Context, signal?: AbortSignal): Promise<Try> {
  const { session, endpoint } = context
  const login = loginOf(input, session.world)
  const url = await whereTo(input, context)
  const own = await isHere(url, endpoint.state.port)
  const judge = judgeOf(session, own, login.password)
  const request = helpdeskRequest(url, login)
  const time = new Date()
  const answer = await send(url, request, { signal })
  const verdict = judge(withReason(read(answer.bytes, await loadLibxml2()), answer.break), login)
  const one = await recordTry({ id: session.tries.takeId(), time, url, own, login, request, answer, verdict })
  session.tries.add(one)
  return one
}

function loginOf(input: TryRequest, { users, staff }: World): HelpdeskLogin {
  const { kind, person: id, ipaddress } = input
  // A login that is tried again and named none says so: it is there, and undefined.
  const usual = kind === 'staff' && !('interface' in input) ? defaultInterface : undefined
  const named = input.interface ?? usual
  const person = id === undefined ? undefined : (kind === 'user' ? users : staff).find((one) => one.id === id)
  if (id !== undefined && person === undefined) {
    throw new Refusal([
      { field: 'person', message: `is no id of a ${kind === 'user' ? 'user' : 'staff member'}` },
    ])
  }
  const username = input.username ?? person?.username
  const password = input.password ?? person?.password
  if (username === undefined || password === undefined) {
    const missing = { username, password }
    throw new Refusal(
      (['username', 'password'] as const)
        .filter((field) => missing[field] === undefined)
        .map((field) => ({ field, message: 'is missing; type it, or name a person of the directory' })),
    )
  }
  return { kind, username, password, ipaddress, interface: named }
}

async function whereTo({ url: text, kind }: TryRequest, { endpoint, app }: Context): Promise<URL> {
  if (text === undefined) {
    const { url, staffUrl } = endpoint.state
    const own = kind === 'staff' ? staffUrl : url
    if (own !== null) return new URL(own)
    throw new Conflict(
      'The endpoint is not running, so nothing can be tried there. Start the endpoint first.',
    )
  }
  return scriptTarget(text, app.control)
}
