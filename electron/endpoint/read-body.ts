import type { IncomingMessage } from 'node:http'
import { maxBodyBytes } from '../../shared/loginshare/attempt.ts'
import type { RawBody } from '../../shared/loginshare/post.ts'

/** Past this many bytes a body is not even read to be thrown away: it is answered, and the connection ends. */
const maxDrainedBytes = 16 * 1024 * 1024

/** A body and how long it was on the wire. */
export interface ReadBody extends RawBody {
  length: number
  /** The connection ended before the body did. */
  brokenOff: boolean
}

/**
 * Reads a request's body raw. A large one is read to its end, though not kept, so that the client gets to read the
 * reply. Never rejects.
 */
export function readBody(request: IncomingMessage): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const finish = (brokenOff: boolean) => {
      const kept = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
      resolve({
        contentType: request.headers['content-type'],
        contentEncoding: request.headers['content-encoding'],
        bytes: kept.toString('latin1', 0, maxBodyBytes),
        tooLarge: length > maxBodyBytes,
        length,
        brokenOff,
      })
    }
    request.on('data', (chunk: Buffer) => {
      if (length < maxBodyBytes) chunks.push(chunk)
      length += chunk.length
      if (length > maxDrainedBytes) {
        request.pause()
        finish(false)
      }
    })
    request.on('end', () => {
      finish(false)
    })
    // Without a listener for it, an error only closes the request.
    request.on('close', () => {
      if (!request.complete) finish(true)
    })
  })
}
