import { once } from 'node:events'
import net from 'node:net'

/** What a connection works with. */
export interface Work {
  endpoint: string
  /** The next request to send. */
  next: () => Buffer
  /** A reply that lets somebody in; those of others differ in the time and in the digits of the person. */
  sample: string
  /** Is told how long each reply took, in milliseconds. */
  answered: (milliseconds: number) => void
}

/** What says in the body that the person is let in. */
const success = Buffer.from('<result>1</result>')

/**
 * A keep-alive connection that sends one request after the other, each when the reply to the last has come. A bare
 * socket that reads into one buffer, without Node's HTTP client or streams, so that the client is not what is measured.
 */
export class HelpdeskConnection {
  readonly #socket: net.Socket
  /** What every reply starts with: the status line and the `Content-Length`. */
  readonly #start: Buffer
  readonly #successAt: number
  readonly #reply: Buffer
  #received = 0
  #sentAt = 0
  #ended: (() => void) | undefined

  constructor(private work: Work) {
    const { hostname, port } = new URL(work.endpoint)
    this.#start = Buffer.from(work.sample.slice(0, work.sample.indexOf('Date:')))
    this.#successAt = work.sample.indexOf(success.toString())
    this.#reply = Buffer.alloc(work.sample.length)
    this.#socket = net.connect({
      host: hostname,
      port: Number(port),
      onread: {
        buffer: Buffer.alloc(4096),
        callback: (size, chunk) => {
          this.#read(size, chunk)
          return true
        },
      },
    })
    this.#socket.once('end', () => {
      throw new Error(`${work.endpoint} has closed a connection.`)
    })
  }

  /** Connects and sends the first request. */
  async start(): Promise<void> {
    await once(this.#socket, 'connect')
    this.#send()
  }

  /** Sends nothing more, waits for the reply that is due, and disconnects. */
  async end(): Promise<void> {
    await new Promise<void>((resolve) => (this.#ended = resolve))
    this.#socket.destroy()
  }

  #send(): void {
    this.#received = 0
    this.#sentAt = performance.now()
    this.#socket.write(this.work.next())
  }

  #read(size: number, chunk: Uint8Array): void {
    this.#reply.set(chunk.subarray(0, size), this.#received)
    this.#received += size
    if (!this.#holds(this.#start, 0)) throw new Error(`An unexpected reply: ${this.#reply.toString()}`)
    if (this.#received < this.#reply.length) return
    if (!this.#holds(success, this.#successAt)) throw new Error(`A refusal: ${this.#reply.toString()}`)
    this.work.answered(performance.now() - this.#sentAt)
    if (this.#ended === undefined) this.#send()
    else this.#ended()
  }

  #holds(bytes: Buffer, at: number): boolean {
    return this.#reply.compare(bytes, 0, bytes.length, at, at + bytes.length) === 0
  }
}
