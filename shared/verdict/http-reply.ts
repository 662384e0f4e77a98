import { joinBytes } from './join-bytes.ts'

/** What libcurl hands over of a reply. */
export interface Received {
  /** The decoded body, as far as it came; what comes after its end does not count. */
  bytes: Uint8Array
  /** Why it is not whole, in a sentence; null when it is. */
  break: string | null
}

const none = new Uint8Array()
const latin1 = new TextDecoder('latin1')

/**
 * The body that libcurl reads from what came on a connection, as "What it gets to read" in `loginshare-protocol.md`
 * says: neither status nor headers count, but for where the body ends.
 *
 * @param ended how the connection ended, in a sentence: for a body that only its end ends, or that is not whole
 * @param clean whether it ended by itself; a body that only the end of the connection ends is whole then
 * @param interim how many interim replies came before
 */
export function readHttpReply(stream: Uint8Array, ended: string, clean: boolean, interim = 0): Received {
  if (stream.length === 0) return { bytes: none, break: ended }
  if (!latin1.decode(stream.subarray(0, 5)).startsWith('HTTP/'.slice(0, stream.length))) {
    return { bytes: none, break: 'What came is not HTTP.' }
  }
  const head = headOf(stream)
  if (head === undefined) return { bytes: none, break: `The head was cut off. ${ended}` }
  const { status, headers, body } = head
  if (status === undefined) return { bytes: none, break: 'What came is not HTTP.' }
  if (isInterim(status)) {
    if (interim === maxInterim) return { bytes: none, break: 'Interim replies came, and no other for long.' }
    return readHttpReply(body, ended, clean, interim + 1)
  }
  if (status === 204 || status === 304) {
    return { bytes: none, break: `A ${String(status)} has no body, whatever is sent after it.` }
  }
  const encodings = valuesOf(headers, 'transfer-encoding').filter((name) => name !== 'identity')
  if (encodings.some((name) => name !== 'chunked')) {
    return { bytes: none, break: `libcurl cannot undo \`Transfer-Encoding: ${encodings.join(', ')}\`.` }
  }
  if (encodings.length > 0) return joinChunks(body, ended)
  const [length] = valuesOf(headers, 'content-length').slice(-1)
  if (length === undefined) return { bytes: body, break: clean ? null : ended }
  if (!/^\d/.test(length)) return { bytes: none, break: `\`Content-Length: ${length}\` is no number.` }
  const announced = Number.parseInt(length, 10)
  if (body.length >= announced) return { bytes: body.subarray(0, announced), break: null }
  return {
    bytes: body,
    break: `Only ${String(body.length)} of the ${length} bytes came that \`Content-Length\` says. ${ended}`,
  }
}

/**
 * Whether libcurl reads no further: what it hands over is the same, whatever may still come and however the connection
 * ends.
 */
export function isOver(stream: Uint8Array): boolean {
  const open = 'It is open still.'
  return readHttpReply(stream, open, false).break?.includes(open) !== true
}

/** The status and the headers of a reply, interim replies left out; undefined when there is no whole head of HTTP. */
export function readHead(
  stream: Uint8Array,
  interim = 0,
): { status: number; headers: Head['headers'] } | undefined {
  const head = headOf(stream)
  if (head?.status === undefined) return undefined
  const { status, headers, body } = head
  if (!isInterim(status)) return { status, headers }
  return interim === maxInterim ? undefined : readHead(body, interim + 1)
}

/** More interim replies than that are not gone through: somebody may send nothing else. */
const maxInterim = 20

/** A reply after which the real one comes. */
function isInterim(status: number): boolean {
  return status >= 100 && status < 200
}

interface Head {
  /** Undefined when the first line is none of HTTP. */
  status: number | undefined
  /** Names as they came. */
  headers: readonly (readonly [name: string, value: string])[]
  /** All that came after the head. */
  body: Uint8Array
}

/** More bytes than that are no head, so a body is not gone through for the end of one. libcurl takes far less. */
const maxHeadBytes = 1024 * 1024

/** The head of a reply; undefined when it is cut off. */
function headOf(stream: Uint8Array): Head | undefined {
  const text = latin1.decode(stream.subarray(0, maxHeadBytes))
  const end = /\r?\n\r?\n/.exec(text)
  if (end === null) return undefined
  const [first = '', ...lines] = text.slice(0, end.index).split(/\r?\n/)
  const status = /^HTTP\/1\.[01] +(\d{3})(?!\d)/.exec(first)?.[1]
  return {
    status: status === undefined ? undefined : Number(status),
    headers: lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
    }),
    body: stream.subarray(end.index + end[0].length),
  }
}

/** The values of a header, in lower case, wherever they are named. */
function valuesOf(headers: Head['headers'], name: string): string[] {
  return headers
    .filter((header) => header[0].toLowerCase() === name)
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** What went over a connection as it is shown: status 0 and all of it as the body where it is not HTTP. */
export function splitMessage(stream: Uint8Array): {
  status: number
  headers: Record<string, string>
  body: Uint8Array
} {
  const head = headOf(stream)
  if (head?.status === undefined) return { status: 0, headers: {}, body: stream }
  return { status: head.status, headers: Object.fromEntries(head.headers), body: head.body }
}

/** The body in chunks, up to the last one or to the first that is wrong. */
function joinChunks(body: Uint8Array, ended: string): Received {
  const parts: Uint8Array[] = []
  const received = (why: string | null): Received => ({ bytes: joinBytes(parts), break: why })
  for (let at = 0; ;) {
    const line = lineAt(body, at)
    const size = /^[0-9a-f]{1,16}/i.exec(line.text)?.[0]
    if (size === undefined) {
      return received(
        line.whole || line.text !== '' ? 'A chunk has no size.' : `The last chunk is missing. ${ended}`,
      )
    }
    if (!line.whole) return received(`The last chunk is missing. ${ended}`)
    const length = Number.parseInt(size, 16)
    if (length === 0) return received(trailerEnds(body, line.end) ? null : `The end is missing. ${ended}`)
    const part = body.subarray(line.end, line.end + length)
    parts.push(part)
    if (part.length < length) return received(`A chunk was cut off. ${ended}`)
    const rest = lineAt(body, line.end + length)
    if (rest.text !== '') return received('A chunk is longer than its size says.')
    if (!rest.whole) return received(`The last chunk is missing. ${ended}`)
    at = rest.end
  }
}

/** Whether the headers that may come after the last chunk are there to their end, an empty line. */
function trailerEnds(body: Uint8Array, from: number): boolean {
  let line = lineAt(body, from)
  while (line.whole && line.text !== '') line = lineAt(body, line.end)
  return line.whole
}

/** @returns its text, whether its end has come, and where the next line begins */
function lineAt(body: Uint8Array, from: number): { text: string; whole: boolean; end: number } {
  const end = body.indexOf(0x0a, from)
  const text = latin1.decode(body.subarray(from, end < 0 ? undefined : end)).replace(/\r$/, '')
  return { text, whole: end >= 0, end: end + 1 }
}
