import type { LoginAttempt } from '../shared/loginshare/attempt.ts'
import { helpdeskRequest } from '../shared/loginshare/helpdesk-request.ts'
import { buildRefusal, replyContentType } from '../shared/loginshare/reply.ts'
import type { RelayedReply } from '../shared/scenarios/wire.ts'
import { readScriptUrl } from '../shared/tries/script-url.ts'
import { noSuchUrl } from './active-scenario.ts'
import { send } from './helpdesk-client/send.ts'
import { isHere } from './tries/this-computer.ts'

/** A LoginShare script that logins can be relayed to. */
interface Named {
  name: string
  url: string
}

/**
 * Posts a login to another LoginShare script, as a helpdesk does. What goes wrong is a reply, too.
 *
 * @param name of the URL
 * @param own the ports that the app itself listens on: nothing is relayed to those
 * @param signal calls it off
 */
export async function relayLogin(
  name: string,
  login: LoginAttempt,
  urls: readonly Named[],
  own: readonly (number | null)[],
  signal?: AbortSignal,
): Promise<RelayedReply> {
  const named = urls.find((one) => one.name === name)
  const found = named && readScriptUrl(named.url)
  if (found === undefined || 'problem' in found) return noSuchUrl(name)
  const { url } = found
  for (const port of own) {
    if (await isHere(url, port)) return toItself(name)
  }
  const { bytes, ...answer } = await send(url, helpdeskRequest(url, login), { signal })
  const { break: cut, status, headers } = answer
  const ms = Math.round(answer.timing.total)
  const answered = status === 0 ? 'sent no reply' : `answered with status ${String(status)}`
  const said = `${answered} after ${String(ms)} ms${cut === null ? '' : `: ${cut}`}`
  return { status, headers, body: bytes, break: cut, ms, said }
}

function toItself(name: string): RelayedReply {
  const message = `The LoginShare URL “${name}” leads to this app itself, so nothing was relayed.`
  return {
    status: 200,
    headers: [['Content-Type', replyContentType]],
    body: Buffer.from(buildRefusal(message)),
    ...{ break: null, ms: null },
    said: 'leads to this app itself, so nothing was relayed',
  }
}
