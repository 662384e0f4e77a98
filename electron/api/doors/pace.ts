import { mapEventIterator } from '@orpc/client'
import type { Taken } from '../../../shared/contract/paced-streams.ts'

/** How many events of a stream are sent ahead of the one that its reader has taken last. */
const ahead = 8

interface Reader {
  taken: number
  /** Ends the wait for it. */
  goOn?: () => void
}

/**
 * Keeps the streams of one port from running ahead of who reads them. A port takes whatever it is given and keeps it
 * until the other end has time: all of a large export, where the page is slower than the app.
 */
export class Pace {
  readonly #streams = new Map<string, Reader>()

  /** The reader of a stream has taken so many events. */
  take({ stream, taken }: Taken): void {
    const one = this.#streams.get(stream)
    if (one === undefined) return
    one.taken = taken
    one.goOn?.()
  }

  /** The events of a stream, each of them given away when its reader is about to need it. */
  keep(
    name: string,
    events: AsyncIterator<unknown, unknown, void>,
    signal: AbortSignal,
  ): AsyncIterator<unknown, unknown, void> {
    const stream: Reader = { taken: 0 }
    const end = () => {
      this.#streams.delete(name)
      stream.goOn?.()
    }
    this.#streams.set(name, stream)
    signal.addEventListener('abort', end)
    let given = 0
    return mapEventIterator(events, {
      value: async (event, isLast) => {
        if (isLast === true) end()
        while (given - stream.taken >= ahead && this.#streams.get(name) === stream) {
          await new Promise<void>((resolve) => (stream.goOn = resolve))
        }
        given += 1
        return event
      },
      error(error) {
        end()
        return Promise.resolve(error)
      },
    })
  }
}
