import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { readAttempt, type Kind, type LoginAttempt } from '../../shared/loginshare/attempt.ts'
import { readPost } from '../../shared/loginshare/post.ts'
import { buildRefusal, replyContentType } from '../../shared/loginshare/reply.ts'
import { decide, refuse, type Decision } from '../../shared/scenarios/decide.ts'
import type { KeptExchange, PlannedReply } from '../../shared/traffic/kept-exchange.ts'
import { keepPlayed } from '../../shared/traffic/played.ts'
import { mapTexts } from '../../shared/map-texts.ts'
import { maskRequest } from '../../shared/traffic/masking.ts'
import type { Login } from '../../shared/loginshare/verdict.ts'
import type { ParseXml } from '../../shared/verdict/xml.ts'
import type { Session } from '../session.ts'
import { readByNobody } from '../verdict/read-planned.ts'
import { deliver, type Delivery } from './deliver.ts'
import type { Probe } from '../listen.ts'
import { ownText } from '../traffic/own-text.ts'
import { keepRelayed } from './keep-relayed.ts'
import { loginPage } from './login-page.ts'
import { readBody } from './read-body.ts'

/** What the endpoint needs to know. */
export interface EndpointParts {
  /** The session that a login belongs to. */
  session: () => Session
  /** Reads replies as a helpdesk does. */
  parse: ParseXml
  paths: Record<Kind, string>
  /** Scheme, host and port, once it listens. */
  base: () => string
  probe: Probe
  /** Is told the address that each login was posted from. */
  posted: (address: string) => void
}

/** Decides a request; for one that is no login the attempt does not count. */
type Judge = (attempt: LoginAttempt, session: Session, address: string) => Decision

/** The Express app behind the two LoginShare paths: every POST, and whatever else arrives, gets a reply and a row. */
export function createEndpointApp({ session, parse, paths, base, probe, posted }: EndpointParts): Express {
  const app = express().disable('x-powered-by').disable('etag')
  app.enable('case sensitive routing').enable('strict routing')
  const urls = () => ({ user: base() + paths.user, staff: base() + paths.staff })
  const decideLogin: Judge = (attempt, { world, active }, address) => {
    const staffUrl = base() + paths.staff
    const decision = decide({ attempt, world, staffUrl, scripted: active.question(address) })
    active.take(decision)
    return decision
  }

  for (const kind of ['user', 'staff'] as const) {
    app.post(paths[kind], (request, response) => {
      posted(request.socket.remoteAddress ?? '')
      return answer({ session: session(), parse }, request, response, kindOf(kind, request), decideLogin)
    })
    app.get(paths[kind], (request, response) => {
      response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
      response.type('html').send(loginPage(kindOf(kind, request), urls()))
    })
    app.all(paths[kind], (request, response) => {
      const message = `LoginShare logins are sent with POST, not ${request.method}.`
      return answer({ session: session(), parse }, request, response, null, () =>
        refuse('wrong method', [message], message, 405, { Allow: 'GET, HEAD, POST' }),
      )
    })
  }
  app.get(probe.path, (_, response) => {
    response.end(probe.answer)
  })
  app.use((request: Request, response: Response) => {
    const message = `Nothing is here. The LoginShare URL for users is ${urls().user}, for staff ${urls().staff}`
    return answer({ session: session(), parse }, request, response, null, () =>
      refuse('wrong path', [message], message, 404),
    )
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    console.error('A request to the endpoint failed, which it should not; please report this:', error)
    const body = buildRefusal('The mock itself failed; its terminal says why.')
    if (!response.headersSent) response.status(500).type(replyContentType).send(body)
  })
  return app
}

/** Published scripts are one file for both kinds, told apart by a query: `/loginshare?type=staff`. */
function kindOf(path: Kind, { query }: Request): Kind {
  return query.type === 'staff' ? 'staff' : path
}

/** From the socket to the log, in one direction. */
async function answer(
  { session, parse }: { session: Session; parse: ParseXml },
  request: Request,
  response: Response,
  kind: Kind | null,
  judge: Judge,
): Promise<void> {
  const time = Date.now()
  const arrived = performance.now()
  const { remoteAddress = '', remotePort = 0 } = request.socket
  const body = await readBody(request)
  const post = await readPost(body)
  const attempt = readAttempt(kind ?? 'user', post)
  const read = performance.now()
  const decision: Decision = body.brokenOff ? brokenOff : judge(attempt, session, remoteAddress)
  const decided = performance.now()
  // What is left of a body that is too large would be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false
  const delivery = body.brokenOff ? nothing : await deliver(decision.wire, response, session.active.around)
  const written = performance.now()

  await afterReplies()
  const { originalUrl, rawHeaders } = request
  const { relayed } = delivery
  const wanted = session.recorder.wants()
  const sent = { url: originalUrl, headers: rawHeaders, bytes: body.bytes, post }
  const masked = wanted || relayed ? maskRequest(sent) : undefined
  const readable = delivery.wire ?? (delivery.complete ? decision.wire : undefined)
  const judgeReply = (login: Login) => {
    // What another script has answered may repeat the password.
    const hide = relayed && masked?.hide
    if (readable === undefined) return session.helpdesk.judge(readByNobody, login, hide)
    return session.helpdesk.judgePlanned(readable, login, parse, hide)
  }
  // Judged first, since what is passed on of it may change what the helpdesk knows.
  const heard = relayed && masked ? keepRelayed(relayed, attempt, session, parse, masked.hide) : null
  const verdict = kind && judgeReply({ kind, username: attempt.username, interface: attempt.interface })
  if (masked === undefined || !wanted) return
  const field = (name: string) => {
    const text = masked.fields.find((pair) => pair[0] === name)?.[1]
    return text === undefined ? undefined : ownText(text)
  }
  const replyBody = masked.hide(delivery.body)
  // A verdict is made of the reply, so it holds a password only where that does, or where marks in it part the password.
  // A scenario can write it in other ways, and hand on what another script has answered.
  const { scripted } = decision
  const { waited = 0, closing = 0 } = delivery
  const passedOn = relayed?.passedOn
  const notes = passedOn?.notes ?? []
  const mayHold = scripted !== undefined || replyBody !== delivery.body || replyBody.includes('<!')
  const exchange: KeptExchange = {
    id: session.traffic.nextId,
    session: session.name,
    time,
    kind,
    username: field('username') ?? '',
    ipaddress: field('ipaddress') ?? '',
    interface: field('interface') ?? null,
    outcome: passedOn?.outcome ?? decision.outcome,
    cause: decision.cause,
    imported: false,
    why: scripted ? [...decision.why, ...notes].map(masked.hide) : decision.why,
    verdict: verdict && mayHold ? mapTexts(verdict, masked.hide) : verdict,
    played: scripted
      ? keepPlayed(
          scripted,
          { notes, done: doneIn(delivery, written - decided), relayed: heard },
          masked.hide,
        )
      : null,
    method: request.method,
    url: masked.url,
    httpVersion: request.httpVersion,
    head: masked.head,
    body: masked.body,
    bodyAs: masked.bodyAs,
    bytes: body.length,
    address: remoteAddress,
    port: remotePort,
    status: delivery.status,
    replyHeaders: scripted ? hidden(delivery.headers, masked.hide) : delivery.headers,
    replyBody,
    replyBytes: delivery.bytes,
    complete: delivery.complete,
    planned: delivery.planned ? hiddenReply(delivery.planned, masked.hide) : null,
    read: microseconds(read - arrived),
    decide: microseconds(decided - read),
    wait: microseconds(waited),
    write: microseconds(written - decided - waited - closing),
    close: microseconds(closing),
    pinned: false,
    note: '',
  }
  session.recorder.record(exchange, attempt.password)
}

function hidden(headers: Delivery['headers'], hide: (text: string) => string): Delivery['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hide(value)]))
}

/** What was done when; of a plain reply, that it was sent. @param took milliseconds */
function doneIn({ steps, complete, status }: Delivery, took: number): NonNullable<Delivery['steps']> {
  return (
    steps ?? (complete ? [{ at: Math.round(took), did: `sent the reply, status ${String(status)}` }] : [])
  )
}

function hiddenReply(planned: PlannedReply, hide: (text: string) => string): PlannedReply {
  return { ...planned, headers: hidden(planned.headers, hide), body: hide(planned.body) }
}

function microseconds(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds * 1000))
}

let replies: Promise<void> | undefined

/**
 * Waits until everything that can be answered now has been. What many logins at once leave to be recorded is then done
 * in one go, before anything new is read: nobody waits for it, and it costs less than a little between any two replies.
 */
function afterReplies(): Promise<void> {
  replies ??= new Promise((resolve) => {
    setImmediate(() => {
      replies = undefined
      resolve()
    })
  })
  return replies
}

const brokenOff: Decision = {
  outcome: 'break',
  cause: 'request broken off',
  why: ['The connection ended before the whole request had arrived.'],
  wire: [],
}

const nothing: Delivery = {
  status: 0,
  headers: {},
  body: '',
  bytes: 0,
  complete: false,
  ended: 'gone',
}
