import type { Low } from 'lowdb'
import type { Workspace, World } from '../../shared/workspace/schema.ts'
import { workspaceVersion } from '../../shared/workspace/schema.ts'

/** How long after a failed save it is tried again, in milliseconds. */
const retryMs = 5000

/** A change is in effect but not on disk. The message says why and what happens next. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved'
}

/**
 * Keeps the file up with the world. One write is in flight at a time; all that changes meanwhile goes into the next
 * one, so many edits cost few writes.
 */
export class Saver {
  #inFlight: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined
  #writing = 0
  /** Why the last write failed; null while the file is up to date. */
  problem: string | null = null

  constructor(
    private low: Low<Workspace>,
    /** Told after every write; null when it went well. */
    private onWritten: (problem: string | null) => void,
  ) {}

  /** Whether what is in effect is on disk, as far as this app is concerned. */
  get idle(): boolean {
    return this.#next === undefined && this.#writing === 0 && this.problem === null
  }

  /** Resolves once this world, or a later one, is on disk. @throws NotSaved */
  async save(world: World): Promise<void> {
    this.low.data = { version: workspaceVersion, ...world }
    this.#next ??= this.#inFlight.then(() => {
      this.#next = undefined
      const write = this.#write()
      this.#inFlight = write
      return write
    })
    await this.#next
    if (this.problem !== null) throw new NotSaved(this.problem)
  }

  /** Resolves when nothing waits to be written; tries once more what could not be. @throws NotSaved */
  async close(): Promise<void> {
    clearTimeout(this.#retry)
    await (this.#next ?? this.#inFlight)
    if (this.problem !== null) await this.#write()
    clearTimeout(this.#retry)
    if (this.problem !== null) throw new NotSaved(this.problem)
  }

  async #write(): Promise<void> {
    clearTimeout(this.#retry)
    this.#writing += 1
    try {
      await this.low.write()
      this.problem = null
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.problem =
        `The change is in effect, but could not be saved: ${reason}. ` +
        `It is tried again every ${String(retryMs / 1000)} s and with the next change.`
      this.#retry = setTimeout(() => void this.#write(), retryMs).unref()
    } finally {
      this.#writing -= 1
    }
    this.onWritten(this.problem)
  }
}
