import { maxBodyBytes, type Post } from '../../loginshare/attempt.ts'
import { decodeText, formPairs, readPost, toUtf8, decodeFormText } from '../../loginshare/post.ts'
import { staffInterfaces } from '../../loginshare/interfaces.ts'
import { mapTexts } from '../../map-texts.ts'
import type { Login, Verdict } from '../../verdict/helpdesk.ts'
import { ownName } from '../export/write-har.ts'
import type { KeptExchange, PlannedReply } from '../kept-exchange.ts'
import { isNamedSecret, maskReplyHeaders, maskRequest, type MaskedRequest } from '../masking.ts'
import type { HarEntry, OwnFacts } from './har-entry.ts'

/** An exchange that is not in the log yet. */
export type Imported = Omit<KeptExchange, 'id' | 'session'>

/** What a helpdesk makes of the body of a reply. */
export type JudgeReply = (body: string, login: Login) => Verdict

/**
 * An entry of a HAR file as the log keeps it: no password of its request in it, in any encoding. What was exported here
 * is as it was; of any other the verdict is made anew.
 */
export async function readHarEntry(entry: HarEntry, judge: JudgeReply): Promise<Imported> {
  const own = entry[ownName]
  const { headers, bytes } = requestOf(entry)
  const masked = await maskEntry(entry, headers, bytes)
  const reply = replyOf(entry)
  const replyBody = masked.hide(reply.body)
  const field = (name: string) => masked.fields.find((pair) => pair[0] === name)?.[1]
  const who = { username: field('username') ?? '', interface: field('interface') }
  const { method, httpVersion } = entry.request
  const { address, port } = own?.request.socket ?? { address: '', port: 0 }
  return {
    time: Date.parse(entry.startedDateTime),
    username: who.username,
    ipaddress: field('ipaddress') ?? '',
    interface: who.interface ?? null,
    ...(own ? mapTexts(factsOf(own), masked.hide) : factsOfOther(entry, who, replyBody, judge, masked.hide)),
    imported: true,
    pinned: false,
    note: masked.hide(entry.comment),
    method,
    url: masked.url,
    httpVersion: /\d(\.\d)?/.exec(httpVersion)?.[0] ?? '1.1',
    head: masked.head,
    ...(own?.request.bodyAs === 'not kept'
      ? { body: '', bodyAs: 'not kept' as const }
      : {
          body: masked.body,
          bodyAs: own?.request.bodyAs === 'rebuilt' && masked.bodyAs === 'text' ? 'rebuilt' : masked.bodyAs,
        }),
    bytes: own?.request.bytes ?? known(entry.request.bodySize) ?? bytes.length,
    address: masked.hide(address),
    port,
    replyHeaders: joined(maskReplyHeaders(reply.headers, masked.hide)),
    replyBody,
    planned: plannedOf(own, masked.hide),
    ...sentOf(entry, reply.body),
  }
}

/** The request's headers, a host among them, and the bytes of its body as far as the endpoint itself reads any. */
function requestOf({ request, _raw, [ownName]: own }: HarEntry): {
  headers: [string, string][]
  bytes: string
} {
  const headers = request.headers.map(({ name, value }): [string, string] => [oneLine(name), oneLine(value)])
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const host = /^\w+:\/\/(?:[^/?#]*@)?([^/?#]+)/.exec(request.url)?.[1]
  if (own === undefined && !has('host') && !has(':authority') && host !== undefined)
    headers.unshift(['Host', host])
  // Its values are masked in any case.
  if (!has('cookie') && request.cookies.length > 0) headers.push(['Cookie', ''])
  return { headers, bytes: bodyOf(request.postData, _raw) }
}

function bodyOf(postData: HarEntry['request']['postData'], raw: string | undefined): string {
  if (raw !== undefined) {
    const bytes = atob(raw)
    const end = bytes.indexOf('\r\n\r\n')
    return end < 0 ? '' : bytes.slice(end + 4)
  }
  if (postData?.text !== undefined && postData.text !== '') return toUtf8(postData.text)
  const params = postData?.params?.map(({ name, value }): [string, string] => [name, value]) ?? []
  return new URLSearchParams(params).toString()
}

async function maskEntry(
  entry: HarEntry,
  headers: readonly [string, string][],
  bytes: string,
): Promise<MaskedRequest> {
  const { request } = entry
  const own = entry[ownName]
  const valueOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  const isForm =
    own?.request.bodyAs === 'rebuilt' || (request.postData?.params !== undefined && !request.postData.text)
  const post: Post = await readPost({
    contentType: isForm ? undefined : (valueOf('content-type') ?? request.postData?.mimeType),
    contentEncoding: undefined,
    bytes: bytes.slice(0, maxBodyBytes),
    tooLarge: bytes.length > maxBodyBytes,
  })
  const target = request.url.replace(/^\w+:\/\/[^/?#]*/, '')
  return maskRequest({
    url: oneLine(own?.request.url ?? (target.startsWith('/') ? target : `/${target}`)),
    headers: headers.flat(),
    bytes: bytes.slice(0, maxBodyBytes),
    post,
    also: secretsOf(entry),
  })
}

/** The secrets that stand beside the body. */
function secretsOf({ request }: HarEntry): string[] {
  const { url, headers, cookies, queryString, postData } = request
  const decode = (text: string) => decodeFormText(text, new Set())
  const query = formPairs(/\?([^#]*)/.exec(url)?.[1] ?? '')
  const inUrl = query.map(({ name, value }) => ({ name: decode(name), value: decode(value) }))
  const named = [...inUrl, ...queryString, ...(postData?.params ?? []), ...cookies].filter(isNamedSecret)
  const inHeaders = headers.flatMap(({ name, value }) => {
    if (/authorization$/i.test(name)) return credentialsOf(value)
    return name.toLowerCase() === 'cookie' ? cookiesOf(value) : []
  })
  const before = /^\w+:\/\/[^/?#@]*:([^/?#@]*)@/.exec(url)?.[1]
  return [...named.map(({ value }) => value), ...inHeaders, ...(before === undefined ? [] : [decode(before)])]
}

/** The password, or the token, of `Authorization`. */
function credentialsOf(value: string): string[] {
  const [, scheme = '', credentials = ''] = /^(\w+) +(.+)$/s.exec(value) ?? []
  if (scheme.toLowerCase() !== 'basic') return [credentials]
  try {
    const bytes = atob(credentials.trim())
    const text = decodeText(bytes, 'utf-8') ?? bytes
    return [text.slice(text.indexOf(':') + 1)]
  } catch {
    return [credentials]
  }
}

/** The values of cookies that are secrets by their names. */
function cookiesOf(header: string): string[] {
  return header
    .split(';')
    .map((pair) => /^\s*([^=]*)=(.*)$/s.exec(pair) ?? [])
    .filter(([, name = '', value = '']) => isNamedSecret({ name, value }))
    .map(([, , value = '']) => decodeFormText(value, new Set()))
}

/** What was sent back, decoded. */
function replyOf({ response, _cut }: HarEntry): { headers: [string, string][]; body: string } {
  const headers = (_cut?.headers ?? response.headers).map(({ name, value }): [string, string] => [
    name,
    value,
  ])
  if (_cut !== undefined) return { headers, body: _cut.text }
  const { text, encoding } = response.content
  if (encoding !== 'base64') return { headers, body: text ?? '' }
  const bytes = atob(text ?? '')
  return { headers, body: decodeText(bytes, 'utf-8') ?? bytes }
}

/** How much went back, and how long it took. */
function sentOf(entry: HarEntry, body: string) {
  const own = entry[ownName]
  const { status, content } = entry.response
  const { send, wait, receive } = entry.timings
  const timing = own?.timing ?? { read: send ?? 0, decide: wait ?? 0, wait: 0, write: receive ?? 0, close: 0 }
  const microseconds = (milliseconds: number) => Math.round(Math.max(0, milliseconds) * 1000)
  return {
    status: own?.reply.status ?? status,
    replyBytes: own?.reply.bytes ?? known(content.size) ?? toUtf8(body).length,
    complete: own?.reply.complete ?? status !== 0,
    read: microseconds(timing.read),
    decide: microseconds(timing.decide),
    wait: microseconds(timing.wait),
    write: microseconds(timing.write),
    close: microseconds(timing.close),
  }
}

function plannedOf(own: OwnFacts | undefined, hide: (text: string) => string): PlannedReply | null {
  const planned = own?.reply.planned
  if (!planned) return null
  return { ...planned, headers: joined(maskReplyHeaders(planned.headers, hide)), body: hide(planned.body) }
}

type Facts = Pick<KeptExchange, 'kind' | 'outcome' | 'cause' | 'why' | 'verdict' | 'played'>

function factsOf({ kind, outcome, cause, why, verdict, played }: OwnFacts): Facts {
  return { kind, outcome, cause, why, verdict, played }
}

/** Of what another program has noted down: what it is, and what a helpdesk makes of it. */
function factsOfOther(
  { request, response }: HarEntry,
  login: Omit<Login, 'kind'>,
  body: string,
  judge: JudgeReply,
  hide: (text: string) => string,
): Facts {
  const kind =
    request.method === 'POST' && login.username !== '' ? kindOf(request.url, login.interface) : null
  const verdict = kind === null ? null : mapTexts(judge(body, { kind, ...login }), hide)
  const meant = verdict?.result === 1 ? 'let in' : 'refuse'
  const isBroken = response.status === 0 || (verdict !== null && verdict.result !== 0 && verdict.result !== 1)
  return {
    kind,
    outcome: isBroken ? 'break' : meant,
    cause: 'imported',
    why: ['Another program noted it down; what was meant by the reply is not known here.'],
    verdict,
    played: null,
  }
}

function kindOf(url: string, named: string | undefined): 'user' | 'staff' {
  const isStaff = /\/staff\/?(?:[?#]|$)|[?&]type=staff\b/.test(url)
  return isStaff || (named !== undefined && staffInterfaces.includes(named)) ? 'staff' : 'user'
}

/** A header that is there more than once has its values in one. */
function joined(headers: readonly [string, string][]): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of headers) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(values)
}

/** A size that is known. */
function known(size: number): number | undefined {
  return Number.isInteger(size) && size >= 0 ? size : undefined
}

/** Headers are kept a line each. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
