import { counted } from '../../counted.ts'
import { cutOf } from '../cut.ts'
import type { Exchange, Summary } from '../exchange.ts'
import { summaryOf, wholeExchange, type KeptExchange } from '../kept-exchange.ts'
import { meantWords } from '../meant-words.ts'
import { marks, outcomeWords, toneOf } from '../outcome-words.ts'
import { htmlText } from './html-text.ts'
import { reportStyle } from './report-style.ts'
import type { About, Write } from './written.ts'

/** A report that is one file: no script, nothing from elsewhere; first a table of all, then each exchange whole. */
export const writeHtml: Write = function* (exchanges, about) {
  yield { text: beginning(exchanges.length, about), done: 0 }
  if (exchanges.length > 1) {
    yield {
      text: '<table>\n<tr><th>Login</th><th>Time</th><th>Username</th><th>Outcome</th></tr>\n',
      done: 0,
    }
    for (const kept of exchanges) yield { text: row(kept), done: 0 }
    yield { text: '</table>\n', done: 0 }
  }
  let done = 0
  for (const kept of exchanges) yield { text: article(kept), done: (done += 1) }
  yield { text: '</body>\n</html>\n', done }
}

function beginning(count: number, { version, made, filter }: About): string {
  const found = filter === '' ? '' : `, found by the search ${filter}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>LoginShare logins</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>LoginShare logins</h1>
<p>${htmlText(`${counted(count, 'exchange')}${found}.`)}</p>
<p class="quiet">Written by LoginShare Mock ${htmlText(version)} at ${timeOf(made)}. Posted passwords are masked.</p>
`
}

function row(kept: KeptExchange): string {
  const { id, time, username } = kept
  const link = `<a href="#login-${String(id)}">${String(id)}</a>`
  return `<tr><td>${link}</td><td>${timeOf(time)}</td><td>${htmlText(username)}</td><td>${outcome(summaryOf(kept))}</td></tr>\n`
}

/** How it ended, as the list shows it. */
function outcome(summary: Summary): string {
  const tone = toneOf(summary)
  const words = htmlText(outcomeWords(summary))
  return `<span data-tone="${tone}"><span aria-hidden="true">${marks[tone]}</span> ${words}</span>`
}

function article(kept: KeptExchange): string {
  const exchange = wholeExchange(kept)
  const { id, username, why, verdict, played, request, reply } = exchange
  const who = exchange.kind === null ? `${request.method} ${request.url}` : username
  const cut = cutOf(reply)
  return [
    `<article id="login-${String(id)}">`,
    `<h2>${htmlText(`${String(id)}: ${who}`)}</h2>`,
    `<p>${outcome(summaryOf(kept))}</p>`,
    `<p>${htmlText(`${meantWords(kept)}. ${why.join(' ')}`)}</p>`,
    ...(exchange.note === '' ? [] : [`<p>Note: ${htmlText(exchange.note)}</p>`]),
    table(factsOf(exchange)),
    ...(verdict === null ? [] : [list('What the helpdesk made of it', verdict.reasons)]),
    ...(played === null ? [] : [rules(played)]),
    '<h3>Request</h3>',
    ...(request.fields.length === 0 ? [] : [table(request.fields)]),
    pre(rawOf(`${request.method} ${request.url} HTTP/${request.httpVersion}`, request.headers, request.body)),
    ...bodyNote(request),
    '<h3>Reply</h3>',
    ...(cut === null ? [] : [`<p>${htmlText(cut)}</p>`]),
    ...(reply.bytes === 0 && reply.status === 0 ? [] : [pre(rawReply(reply))]),
    ...(reply.planned === null ? [] : ['<p>It was planned to be:</p>', pre(rawReply(reply.planned))]),
    '</article>\n',
  ].join('\n')
}

const kinds = { user: 'a user', staff: 'a staff member' }

function factsOf({ time, kind, played, request, timing, ...exchange }: Exchange): [string, string][] {
  const { read, decide, wait, write, close } = timing
  const facts: [string, string][] = [
    ['Time', time],
    ['Login of', kind === null ? 'nobody: this is no login' : kinds[kind]],
    ['IP address', exchange.ipaddress],
    ['Interface', exchange.interface ?? ''],
    ['Posted from', `${request.socket.address} port ${String(request.socket.port)}`],
    [
      'Took',
      `${ms(read + decide + wait + write + close)}: read ${ms(read)}, decided ${ms(decide)}, waited ${ms(wait)}, written ${ms(write)}, closed ${ms(close)}`,
    ],
    ['Scenario', played?.scenario ?? ''],
  ]
  return facts.filter(([, value]) => value !== '')
}

function rules({ rules: reports, steps, notes, done }: NonNullable<Exchange['played']>): string {
  return [
    list(
      'Rules',
      reports.map(
        ({ number, applied, why }) =>
          `Rule ${String(number)} ${applied ? 'applied' : 'did not apply'}: ${why}`,
      ),
    ),
    list('Steps', [...steps, ...notes]),
    list(
      'On the connection',
      done.map(({ at, did }) => `${ms(at)}: ${did}`),
    ),
  ].join('\n')
}

function bodyNote({ bodyAs, bytes }: Exchange['request']): string[] {
  const notes = {
    text: undefined,
    bytes: 'The body is no UTF-8; each of its bytes is shown as a character.',
    rebuilt: 'The body was of another format; what was read from it is shown as a form.',
    'not kept': `The body, ${counted(bytes, 'byte')}, could not be read, so it was not kept.`,
  }
  const note = notes[bodyAs]
  return note === undefined ? [] : [`<p class="quiet">${htmlText(note)}</p>`]
}

function rawReply({ status, headers, body }: Pick<Exchange['reply'], 'status' | 'headers' | 'body'>): string {
  return status === 0 ? body : rawOf(`HTTP/1.1 ${String(status)}`, headers, body)
}

function rawOf(first: string, headers: readonly (readonly [string, string])[], body: string): string {
  return [first, ...headers.map((pair) => pair.join(': ')), '', body].join('\n')
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<h3>${htmlText(title)}</h3>\n<ul>${items.map((item) => `<li>${htmlText(item)}</li>`).join('')}</ul>`
}

function table(pairs: readonly (readonly [string, string])[]): string {
  return `<table>${pairs.map(([name, value]) => `<tr><th scope="row">${htmlText(name)}</th><td>${htmlText(value)}</td></tr>`).join('')}</table>`
}

/** A line break at its beginning would be taken away. */
function pre(text: string): string {
  return `<pre>\n${htmlText(text)}</pre>`
}

function timeOf(time: number): string {
  const iso = new Date(time).toISOString()
  return `<time datetime="${iso}">${iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>`
}

function ms(milliseconds: number): string {
  return `${String(Math.round(milliseconds * 100) / 100)} ms`
}
