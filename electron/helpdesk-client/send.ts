import net from 'node:net'
import { performance } from 'node:perf_hooks'
import tls from 'node:tls'
import type { HttpRequest } from '../../shared/loginshare/helpdesk-request.ts'
import { isOver, readHead, readHttpReply } from '../../shared/verdict/http-reply.ts'
import { Gathered } from './gathered.ts'
import { whyNotConnected } from './why-not-connected.ts'

/** libcurl's time limit in milliseconds; the helpdesk then uses what it has got (`loginshare-protocol.md`). */
const helpdeskPatienceMs = 100_000

/** A helpdesk takes no text over 10 MB. */
const defaultMaxBytes = 16 * 1024 * 1024

/** How long libcurl waits to be asked for a body that it has announced, in milliseconds. */
const askedForWithinMs = 1000

export interface SendOptions {
  /** Gives up: what has come by then is the answer. */
  signal?: AbortSignal | undefined
  /** After how many milliseconds the client gives up; 100 s if not said. */
  patienceMs?: number
  /** The most bytes that are taken from the connection. */
  maxBytes?: number
}

/** What came back. */
export interface Answer {
  /** What libcurl would hand over. */
  bytes: Uint8Array
  /** Why they are not all, or none, in a sentence or two; null when they are. */
  break: string | null
  /** 0 when no head of a reply came. */
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  /** All that came on the connection. */
  raw: Uint8Array
  /** In milliseconds from the start: until the connection stood, until the first byte, and in all; null if it never came to that. */
  timing: { connect: number | null; firstByte: number | null; total: number }
  tls: boolean
  /** What went out. */
  sent: Uint8Array
}

/**
 * Sends a request as PHP's libcurl client does, and reads what comes as that does: over one connection, whose
 * certificate is not verified, and without following a redirect. Nothing is thrown: where no connection comes about,
 * `break` says why.
 *
 * @param url of `http:` or `https:`; its path and query are asked for
 */
export function send(url: URL, request: HttpRequest, options: SendOptions = {}): Promise<Answer> {
  const { signal, patienceMs = helpdeskPatienceMs, maxBytes = defaultMaxBytes } = options
  const head = headText(url, request)
  const asksFirst = request.headers.some(([name]) => name.toLowerCase() === 'expect')
  const secure = url.protocol === 'https:'
  const sent = [Buffer.from(head + (asksFirst ? '' : request.body), 'latin1')]
  const gathered = new Gathered(maxBytes)
  const start = performance.now()
  const since = () => performance.now() - start
  let connect: number | null = null
  let firstByte: number | null = null

  return new Promise((resolve) => {
    let over = false
    const finish = (ended: string, clean = false) => {
      if (over) return
      over = true
      clearTimeout(patience)
      clearTimeout(unasked)
      clearTimeout(look)
      signal?.removeEventListener('abort', stop)
      socket.destroy()
      const raw = new Uint8Array(gathered.bytes)
      const found = readHead(raw)
      resolve({
        ...readHttpReply(raw, ended, clean),
        status: found?.status ?? 0,
        headers: found?.headers ?? [],
        raw,
        timing: { connect, firstByte, total: since() },
        tls: secure,
        sent: connect === null ? new Uint8Array() : Buffer.concat(sent),
      })
    }

    const socket = open(url)
    // A late error must not end the process, whenever it comes.
    socket.on('error', (error) => {
      const broken = gathered.size === 0 && connect === null
      finish(broken ? whyNotConnected(error, url) : howItBroke(error))
    })
    const stop = () => {
      finish('It was called off.')
    }
    const patience = setTimeout(() => {
      const seconds = String(patienceMs / 1000)
      finish(
        connect === null
          ? `No connection to ${url.host} came about within ${seconds} s.`
          : `libcurl gave up after ${seconds} s.`,
      )
    }, patienceMs)
    let unasked: NodeJS.Timeout | undefined
    let look: NodeJS.Timeout | undefined
    let bodySent = !asksFirst
    const sendBody = () => {
      clearTimeout(unasked)
      if (bodySent) return
      bodySent = true
      const body = Buffer.from(request.body, 'latin1')
      sent.push(body)
      socket.write(body)
    }

    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connect = since()
      socket.write(sent[0] ?? '')
      if (!bodySent) unasked = setTimeout(sendBody, askedForWithinMs)
    })
    const lookAtIt = () => {
      look = undefined
      if (!bodySent && /^HTTP\/1\.[01] +100\b/.test(gathered.start(16))) sendBody()
      if (isOver(gathered.bytes)) finish('')
    }
    socket.on('data', (chunk: Buffer) => {
      firstByte ??= since()
      if (!gathered.take(chunk)) {
        finish(`More than ${String(maxBytes)} bytes came; the rest was not read.`)
        return
      }
      // A long reply in small pieces is not gone through at each of them.
      look ??= setTimeout(lookAtIt, gathered.size < 64 * 1024 ? 0 : 30)
    })
    socket.once('end', () => {
      finish('The connection was closed.', true)
    })
    socket.once('close', () => {
      finish('The connection was closed.')
    })
    if (signal?.aborted === true) stop()
    else signal?.addEventListener('abort', stop)
  })
}

function open(url: URL): net.Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol === 'http:') return net.connect({ host, port: Number(url.port || 80) })
  return tls.connect({
    host,
    port: Number(url.port || 443),
    // As the helpdesk does it: whoever answers is believed.
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
    ...(net.isIP(host) === 0 && { servername: host }),
  })
}

function headText({ pathname, search }: URL, { method, headers }: HttpRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`
}

function howItBroke({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ECONNRESET' || code === 'EPIPE'
    ? 'The connection was reset.'
    : `The connection broke: ${message}.`
}
