import type { Try } from '../contract/tries.ts'
import type { HelpdeskLogin, HttpRequest } from '../loginshare/helpdesk-request.ts'
import { readPost } from '../loginshare/post.ts'
import { beginningOf, longestKept, textOf } from '../traffic/beginning.ts'
import { maskRequest } from '../traffic/masking.ts'
import type { Verdict } from '../verdict/helpdesk.ts'
import { mapTexts } from '../map-texts.ts'

/** A login that was sent, what came back, and what the helpdesk makes of that. */
export interface SentLogin {
  id: number
  time: Date
  url: URL
  /** It went to the mock's own endpoint. */
  own: boolean
  login: HelpdeskLogin
  request: HttpRequest
  answer: {
    /** What libcurl hands over, and all that came. */
    bytes: Uint8Array
    raw: Uint8Array
    break: string | null
    status: number
    headers: readonly (readonly [name: string, value: string])[]
    timing: Try['timing']
    tls: boolean
  }
  verdict: Verdict
}

/** What is kept of it: its password is masked wherever it stands, in whatever encoding, in the reply, too. */
export async function recordTry(sent: SentLogin): Promise<Try> {
  const { url, login, request, answer } = sent
  const { pathname, search } = url
  const masked = maskRequest({
    url: pathname + search,
    headers: request.headers.flat(),
    bytes: request.body,
    post: await readPost({
      contentType: 'application/x-www-form-urlencoded',
      contentEncoding: undefined,
      bytes: request.body,
      tooLarge: false,
    }),
  })
  const show = (text: string) => beginningOf(text, login.password.length, masked.hide)
  const headers = pairsOf(masked.head.split('\n'))
  const head = headers.map(([name, value]) => `${name}: ${value}\n`).join('')
  const [body, raw] = [textOf(answer.bytes), textOf(answer.raw)]
  return {
    id: sent.id,
    time: sent.time.toISOString(),
    kind: login.kind,
    username: login.username,
    ipaddress: masked.hide(login.ipaddress),
    interface: login.interface === undefined ? null : masked.hide(login.interface),
    url: url.origin + masked.url,
    own: sent.own,
    request: {
      method: request.method,
      headers,
      fields: masked.fields,
      raw: `${request.method} ${masked.url} HTTP/1.1\n${head}\n${masked.body}`,
    },
    reply: {
      status: answer.status,
      headers: answer.headers.map(([name, value]) => [show(name), show(value)]),
      body: show(body),
      bytes: answer.bytes.length,
      raw: show(raw),
      cut: Math.max(body.length, raw.length) > longestKept,
    },
    break: answer.break === null ? null : show(answer.break),
    timing: answer.timing,
    notes: notesOn(sent),
    verdict: mapTexts(sent.verdict, show),
  }
}

/** What a person should know who sees what came of it. */
function notesOn({ login, answer: { tls, status } }: SentLogin): string[] {
  const notes: string[] = []
  if (tls) notes.push('The certificate was not verified; a helpdesk does not verify it, either.')
  if (status >= 300 && status < 400 && status !== 304) {
    notes.push('The reply leads elsewhere, which a helpdesk does not follow: it reads this one.')
  }
  if (login.username === '' || login.password === '') {
    notes.push(
      'The login form of a helpdesk refuses an empty username or password itself, and sends no request then.',
    )
  }
  return notes
}

function pairsOf(lines: readonly string[]): [string, string][] {
  return lines.flatMap((name, at) => (at % 2 === 0 ? [[name, lines[at + 1] ?? '']] : []))
}
