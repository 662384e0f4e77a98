import path from 'node:path'
import { LineWriter, type JournalAct, type JournalEntry } from '../../../shared/traffic/journal-lines.ts'
import type { KeptExchange } from '../../../shared/traffic/kept-exchange.ts'
import { rowsPerStep, type Work } from '../../../shared/work.ts'
import { finishInSlices } from '../../in-slices.ts'
import type { Bounds, TrafficLog } from '../traffic-log.ts'
import { bringBack, type BroughtBack } from './bring-back.ts'
import { Segments, type Segment } from './segments.ts'

/** How long entries are gathered before they are written, in milliseconds. */
const pauseMs = 500
/** How long it is waited after a failure, in milliseconds. */
const retryMs = 5000
/** The most that is written at once, in characters. */
const mostAtOnce = 1_000_000
/** The journal is kept in so many files, of which the oldest goes when there is no room. */
const parts = 16

/**
 * The log of one session on disk. What is recorded is written in batches, after logins and never awaited by one, so a crash
 * costs what came in the last second. It keeps to the log's own bound of bytes, and holds no more than the log does but
 * for the rest of a file, which is begun anew before it spans much time.
 */
export class Journal {
  readonly #segments: Segments
  #writer = new LineWriter()
  #pending: JournalEntry[] = []
  #lastId = 0
  /** Where exchanges are that were written again: by their ids, the number of the file. */
  #again = new Map<number, number>()
  #state = ''
  /** Until then nothing is dropped, since pinned exchanges in it are not known yet. */
  #read: Promise<unknown> = Promise.resolve()
  #reading = false
  /** What was cleared is to be in a file that can go as a whole. */
  #endFile = false
  /** When the newest file was begun: milliseconds since 1970. */
  #begun = 0
  /** The newest exchange that had to make room on disk; the log may still have it. */
  #goneUpTo = 0
  #problem: string | null = null
  #timer: NodeJS.Timeout | undefined
  #turn: Promise<void> = Promise.resolve()

  /**
   * @param onProblem told when it cannot be written, and with null when it can again
   */
  constructor(
    stateFolder: string,
    private log: TrafficLog,
    private bounds: () => Pick<Bounds, 'maxBytes' | 'maxHours'>,
    private onProblem: (problem: string | null) => void,
  ) {
    this.#segments = new Segments(path.join(stateFolder, 'traffic'))
  }

  /** Why it cannot be written; null while it can. */
  get problem(): string | null {
    return this.#problem
  }

  /** Finds what is there. @returns the id of the newest exchange in it */
  async open(): Promise<number> {
    try {
      this.#lastId = await this.#segments.find()
    } catch (error) {
      this.#failed(error)
    }
    return this.#lastId
  }

  /** Reads all that was there when it was opened, while what comes meanwhile is written to a file of its own. */
  async read(): Promise<BroughtBack> {
    this.#endFile = true
    this.#reading = true
    const reading = bringBack([...this.#segments.all], this.#lastId)
    this.#read = reading.catch(() => undefined)
    try {
      const found = await reading
      this.#again = found.again
      return found
    } finally {
      this.#reading = false
    }
  }

  /** Is to be written soon. */
  recorded(exchange: KeptExchange): void {
    this.#pending.push({ exchange })
    this.#schedule(pauseMs)
  }

  /** The same of what a person did. */
  done(act: JournalAct): void {
    this.#pending.push(act)
    this.#schedule(pauseMs)
  }

  /** What is not needed any more is to go soon. */
  tidy(): void {
    this.#schedule(pauseMs)
  }

  /** Resolves when all that was to be written is, or could not be. */
  flush(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#write())
    return this.#turn
  }

  /** The same, and nothing is written any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#read
    await this.flush()
    clearTimeout(this.#timer)
    await this.#segments.close()
  }

  #schedule(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.flush()
    }, ms).unref()
  }

  async #write(): Promise<void> {
    const entries = this.#pending
    this.#pending = []
    let written = 0
    try {
      while (written < entries.length) written = await this.#writePart(entries, written)
      if (!this.#reading) {
        await this.#writeState()
        await this.#dropUnneeded()
        // The bound may have been made smaller.
        if (this.#segments.size > this.bounds().maxBytes) await this.#makeRoom(0)
        // Of the file that it stood in, nothing may be left.
        await this.#writeState()
      }
      this.#setProblem(null)
    } catch (error) {
      // What a file holds that others would name may not be there.
      this.#writer = new LineWriter()
      // What has left the log meanwhile has no place on disk any more.
      const { oldestUnpinned } = this.log
      const left = entries
        .slice(written)
        .filter(
          (entry) => !('exchange' in entry) || entry.exchange.pinned || entry.exchange.id >= oldestUnpinned,
        )
      this.#pending = [...left, ...this.#pending]
      this.#failed(error)
      this.#schedule(retryMs)
    }
  }

  /** Writes some of the entries. @returns the place of the first that is still to be written */
  async #writePart(entries: readonly JournalEntry[], from: number): Promise<number> {
    const segment = await this.#segmentWithRoom()
    const most = Math.min(mostAtOnce, this.#segmentBytes - segment.size)
    const { lines, next } = await finishInSlices(linesOf(this.#writer, entries, from, most))
    const bytes = Buffer.from(lines)
    // One that would not leave room for anything else is in memory alone.
    if (bytes.length <= this.bounds().maxBytes / 2) {
      await this.#makeRoom(bytes.length)
      await this.#segments.write(bytes)
    } else this.#writer = new LineWriter()
    for (const entry of entries.slice(from, next)) {
      if ('exchange' in entry) this.#lastId = segment.last = Math.max(segment.last, entry.exchange.id)
      if ('cleared' in entry) this.#endFile = true
    }
    return next
  }

  async #writeState(): Promise<void> {
    const { oldestUnpinned, dropped, oldUpTo } = this.log
    // What is in memory alone will not be there after a restart, and is counted as dropped then.
    const oldest = Math.max(oldestUnpinned, this.#goneUpTo + 1)
    const inMemory = oldest === oldestUnpinned ? 0 : this.log.unpinnedUpTo(this.#goneUpTo)
    const state = this.#writer.lines({ log: { oldest, dropped: dropped + inMemory, oldUpTo } })
    if (state === this.#state || (this.#segments.newest === undefined && dropped === 0)) return
    await this.#segmentWithRoom()
    await this.#segments.write(Buffer.from(state))
    this.#state = state
  }

  get #segmentBytes(): number {
    return Math.floor(this.bounds().maxBytes / parts)
  }

  /** Whether the newest file spans so much time that what is too old in it would stay for long. */
  get #isLong(): boolean {
    const { maxHours = Infinity } = this.bounds()
    return Date.now() - this.#begun >= (maxHours * 3_600_000) / parts
  }

  async #segmentWithRoom(): Promise<Segment> {
    const { newest } = this.#segments
    const hasRoom = newest !== undefined && newest.size < this.#segmentBytes
    return hasRoom && !this.#endFile && !this.#isLong ? newest : this.#begin()
  }

  #begin(): Promise<Segment> {
    this.#endFile = false
    this.#begun = Date.now()
    this.#state = ''
    this.#writer = new LineWriter()
    return this.#segments.begin(this.#lastId)
  }

  /** Has the oldest files go until so many bytes have room. */
  async #makeRoom(bytes: number): Promise<void> {
    const before = this.#segments.newest?.number ?? 0
    // What is written again takes room, too, for a moment.
    const most = this.bounds().maxBytes - this.#segmentBytes
    if (this.#segments.size + bytes > most) await this.#read
    while (this.#segments.size + bytes > most && this.#segments.all.length > 1) {
      const [oldest] = this.#segments.all
      // Where pinned ones alone have no room, they are not written around and around.
      if (oldest !== undefined && oldest.number < before) await this.#writePinnedAgain(oldest)
      await this.#segments.dropOldest()
      this.#goneUpTo = Math.max(this.#goneUpTo, oldest?.last ?? 0)
    }
  }

  /** Has the oldest files go that tell of nothing that is in the log, or can be brought back. */
  async #dropUnneeded(): Promise<void> {
    for (;;) {
      const [oldest] = this.#segments.all
      if (oldest === undefined || oldest.last >= this.log.oldestNeeded) return
      if (oldest === this.#segments.newest) {
        if (oldest.last === oldest.after) return
        await this.#begin()
      }
      await this.#writePinnedAgain(oldest)
      await this.#segments.dropOldest()
    }
  }

  /** Pinned exchanges outlive the file that they are in, which is the oldest. */
  async #writePinnedAgain(oldest: Segment): Promise<void> {
    const pinned = this.log.since(0).filter((kept) => {
      const again = this.#again.get(kept.id)
      return kept.pinned && (again === undefined ? kept.id <= oldest.last : again === oldest.number)
    })
    if (pinned.length === 0) return
    const lines = pinned.map((again) => this.#writer.lines({ again })).join('')
    await this.#segments.write(Buffer.from(lines))
    for (const { id } of pinned) this.#again.set(id, this.#segments.newest?.number ?? 0)
  }

  #failed(error: unknown): void {
    this.#setProblem(
      `The traffic log cannot be written to ${this.#segments.folder}: ${(error as Error).message}. Logins go on, and it is tried again; what is not written by then is gone after a restart.`,
    )
  }

  #setProblem(problem: string | null): void {
    if (problem === this.#problem) return
    this.#problem = problem
    this.onProblem(problem)
  }
}

/** As many lines as have room, one entry at least. */
function* linesOf(
  writer: LineWriter,
  entries: readonly JournalEntry[],
  from: number,
  most: number,
): Work<{ lines: string; next: number }> {
  let lines = ''
  let next = from
  for (const entry of entries.slice(from)) {
    if (lines !== '' && lines.length >= most) break
    lines += writer.lines(entry)
    next += 1
    if (next % rowsPerStep === 0) yield next
  }
  return { lines, next }
}
