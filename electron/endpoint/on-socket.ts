import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { counted } from '../../shared/counted.ts'
import { inWords } from '../../shared/scenarios/duration.ts'
import { plannedReply } from '../../shared/scenarios/planned-reply.ts'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import { splitMessage } from '../../shared/verdict/http-reply.ts'
import { joinBytes } from '../../shared/verdict/join-bytes.ts'
import { textOf, type Around, type Delivery, type Ended } from './delivery.ts'
import { respond } from './respond.ts'

/** How many of its steps a delivery remembers. */
const mostSteps = 100

/** Performs wire actions that are more than one plain reply. */
export async function performOnSocket(
  wire: readonly WireAction[],
  response: ServerResponse,
  around: Around,
): Promise<Delivery> {
  return new DeliveryUnderWay(response, around).perform(wire)
}

/** A delivery under way. */
class DeliveryUnderWay {
  readonly #began = performance.now()
  readonly #steps: { at: number; did: string }[] = []
  readonly #written: Uint8Array[] = []
  readonly #gone: AbortSignal
  /** What is to be done: what came of a relayed login, once that is known. */
  #wire: readonly WireAction[] = []
  #waited = 0
  #closing = 0

  constructor(
    private readonly response: ServerResponse,
    private readonly around: Around,
  ) {
    const gone = new AbortController()
    this.#gone = gone.signal
    response.once('close', () => {
      gone.abort()
    })
    if (response.closed) gone.abort()
  }

  async perform(wire: readonly WireAction[]): Promise<Delivery> {
    this.#wire = wire
    const socket = await this.#socket()
    for (const step of wire) {
      if (socket === undefined || this.#isGone()) break
      switch (step.action) {
        case 'respond': {
          this.#note(`sent the reply, status ${String(step.status)}`)
          return { ...(await respond(step, this.response)), steps: this.#steps, waited: this.#waited }
        }
        case 'write':
          if (!(await this.#write(socket, step.bytes))) return this.#delivery('gone')
          break
        case 'wait':
          await this.#wait(setTimeout(step.ms, undefined, { signal: this.#gone }).catch(() => undefined))
          if (!this.#isGone()) this.#note(`waited ${inWords(step.ms)}`)
          break
        case 'relay': {
          const { to, login } = step
          const reply = await this.#wait(this.around.relay(to, login, this.#gone))
          this.#note(`“${to}” ${reply.said}`)
          const passedOn = step.passOn(reply)
          const delivery = await this.perform(passedOn.wire)
          const wire = delivery.wire ?? (delivery.complete ? passedOn.wire : undefined)
          return { ...delivery, ...(wire && { wire }), relayed: { to, reply, passedOn } }
        }
        case 'hang':
          this.#note('hung')
          return this.#delivery(await this.#wait(this.#hang(socket)))
        case 'end':
          socket.destroySoon()
          return this.#close('ended')
        case 'close':
          socket.destroy()
          return this.#close('closed')
        case 'reset':
          socket.resetAndDestroy()
          return this.#close('reset')
        case 'refuse':
          this.around.refuse(step.ms)
          socket.resetAndDestroy()
          this.#note(`refuses connections for ${inWords(step.ms)}`)
          return this.#close('reset')
      }
    }
    return this.#delivery('gone')
  }

  /** The connection, once the replies before this one are out on it; undefined when it is gone. */
  async #socket(): Promise<Socket | undefined> {
    if (this.response.socket === null && !this.#isGone()) {
      await once(this.response, 'socket', { signal: this.#gone }).catch(() => undefined)
    }
    return this.response.socket ?? undefined
  }

  async #wait<Result>(until: Promise<Result>): Promise<Result> {
    const from = performance.now()
    const result = await until
    this.#waited += performance.now() - from
    return result
  }

  /** @returns whether they went out */
  #write(socket: Socket, bytes: Uint8Array): Promise<boolean> {
    return new Promise((resolve) => {
      // It is called with an error when the client goes away.
      socket.write(bytes, (error) => {
        const out = !(error instanceof Error)
        if (out) {
          this.#written.push(bytes)
          this.#note(`wrote ${counted(bytes.length, 'byte')}`)
        }
        resolve(out)
      })
    })
  }

  #hang(socket: Socket): Promise<Ended> {
    return new Promise((resolve) => {
      const { hanging } = this.around
      const stop = () => {
        resolve('switched')
        socket.destroy()
      }
      const gone = () => {
        hanging.delete(stop)
        resolve('gone')
      }
      this.#gone.addEventListener('abort', gone, { once: true })
      hanging.add(stop)
    })
  }

  async #close(ended: Ended): Promise<Delivery> {
    this.#note(`the connection was ${ended}`)
    const from = performance.now()
    if (!this.#isGone()) await once(this.response, 'close')
    this.#closing = performance.now() - from
    return this.#delivery(ended)
  }

  #delivery(ended: Ended): Delivery {
    if (ended === 'gone') this.#note('the connection was gone before that was all')
    if (ended === 'switched') this.#note('the connection was closed, as the scenario was switched')
    const sent = joinBytes(this.#written)
    const { status, headers, body } = splitMessage(sent)
    const complete = ended === 'ended' || ended === 'closed' || ended === 'reset'
    const part: Pick<Delivery, 'wire'> =
      complete || sent.length === 0 ? {} : { wire: [{ action: 'write', bytes: sent }, { action: 'reset' }] }
    return {
      ...part,
      ...this.#planned(body.length),
      ...{ status, headers, ...textOf(body), bytes: body.length, complete, ended },
      ...{ bytesSent: sent.length, steps: this.#steps, waited: this.#waited, closing: this.#closing },
    }
  }

  /** The planned reply, where that has a longer body than went out. */
  #planned(bytesSent: number): Pick<Delivery, 'planned'> {
    const { status, headers, body } = plannedReply(this.#wire)
    if (body.length <= bytesSent) return {}
    return { planned: { status, headers, body: textOf(body).body, bytes: body.length } }
  }

  /** Whether the connection is gone. */
  #isGone(): boolean {
    return this.#gone.aborted
  }

  #note(did: string): void {
    if (this.#steps.length < mostSteps)
      this.#steps.push({ at: Math.round(performance.now() - this.#began), did })
  }
}
