import { decodeFormText, formPairs, toUtf8 } from '../../loginshare/post.ts'
import { cutOf } from '../cut.ts'
import type { Exchange } from '../exchange.ts'
import { wholeExchange } from '../kept-exchange.ts'
import type { Write } from './written.ts'

/** The name under which an entry carries what HAR has no place for, so that it can be imported again. */
export const ownName = '_loginshare'

/** A HAR 1.2 file with an entry a line (http://www.softwareishard.com/blog/har-12-spec/). */
export const writeHar: Write = function* (exchanges, { version }) {
  const creator = JSON.stringify({ name: 'LoginShare Mock', version })
  yield { text: `{"log":{"version":"1.2","creator":${creator},"entries":[`, done: 0 }
  let done = 0
  for (const kept of exchanges) {
    const text = `${done === 0 ? '' : ','}\n${JSON.stringify(harEntry(wholeExchange(kept)))}`
    yield { text, done: (done += 1) }
  }
  yield { text: '\n]}}\n', done }
}

/** An exchange as a HAR entry. */
export function harEntry(exchange: Exchange) {
  const { time, request, reply, timing, note } = exchange
  const cut = cutOf(reply)
  const [send, wait, receive] = [timing.read, timing.decide + timing.wait, timing.write + timing.close]
  return {
    startedDateTime: time,
    time: send + wait + receive,
    request: harRequest(request),
    response: cut === null ? harResponse(reply) : noResponse,
    cache: {},
    timings: { send, wait, receive },
    ...(note !== '' && { comment: note }),
    ...(cut !== null && { _cut: { why: cut, headers: named(reply.headers), text: reply.body } }),
    // A text cannot say what is no text.
    ...((cut !== null || request.bodyAs === 'bytes') && { _raw: btoa(rawRequest(request)) }),
    [ownName]: ownFacts(exchange),
  }
}

function harRequest({ method, url, httpVersion, headers, fields, body, bodyAs, bytes }: Exchange['request']) {
  const mimeType = valueOf(headers, 'content-type')
  return {
    method,
    url: absoluteUrl(url, valueOf(headers, 'host')),
    httpVersion: `HTTP/${httpVersion}`,
    // Masked; they stand among the headers.
    cookies: [],
    headers: named(headers),
    queryString: queryOf(url),
    ...(bodyAs === 'not kept' && {
      postData: { mimeType, text: '', comment: 'Not kept: nobody can say where in it a password stands.' },
    }),
    ...(body !== '' && {
      postData: { mimeType, ...(bodyAs === 'bytes' ? { params: named(fields) } : { text: body }) },
    }),
    headersSize: -1,
    bodySize: bytes,
  }
}

function harResponse({ status, headers, body, bytes }: Exchange['reply']) {
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: named(headers),
    content: { size: bytes, mimeType: valueOf(headers, 'content-type'), text: body },
    redirectURL: valueOf(headers, 'location'),
    headersSize: -1,
    bodySize: bytes,
  }
}

/** Of a reply that nobody has got whole. */
const noResponse = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: -1, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
}

/** What HAR has no place for. */
function ownFacts({ kind, outcome, cause, why, verdict, played, request, reply, timing }: Exchange) {
  const { url, bodyAs, bytes, socket } = request
  const { headers: _, body: __, ...sent } = reply
  return {
    ...{ kind, outcome, cause, why, verdict, played },
    ...{ request: { url, bodyAs, bytes, socket }, reply: sent, timing },
  }
}

/** The request as it was on the wire, but for masked passwords: a character for each byte. */
function rawRequest({ method, url, httpVersion, headers, body, bodyAs }: Exchange['request']): string {
  const head = [`${method} ${url} HTTP/${httpVersion}`, ...headers.map((pair) => pair.join(': ')), '', '']
  return asBytes(head.join('\r\n')) + (bodyAs === 'bytes' ? asBytes(body) : toUtf8(body))
}

/** Node gives what is no ASCII as bytes; whatever is none goes as UTF-8. */
function asBytes(text: string): string {
  return /[^\0-\xff]/.test(text) ? toUtf8(text) : text
}

function named(pairs: readonly (readonly [string, string])[]): { name: string; value: string }[] {
  return pairs.map(([name, value]) => ({ name, value }))
}

function valueOf(headers: readonly (readonly [string, string])[], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
}

function queryOf(url: string): { name: string; value: string }[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  const decode = (text: string) => decodeFormText(text, new Set())
  return formPairs(query).map(({ name, value }) => ({ name: decode(name), value: decode(value) }))
}

const plausibleHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i

/** The URL that was asked for, encoded where it has to be. */
function absoluteUrl(target: string, host: string): string {
  const url = /^https?:\/\//i.test(target)
    ? target.replace(/^(https?:\/\/)[^/?#]*@/i, '$1')
    : `http://${plausibleHost.test(host) ? host : 'localhost'}${target.startsWith('/') ? '' : '/'}${target}`
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/is.exec(url) ?? []
  return origin + encoded(rest)
}

function encoded(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/%(?![\dA-Fa-f]{2})|[^A-Za-z\d_\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
}
