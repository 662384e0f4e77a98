import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { LineReader, type JournalEntry } from '../../../shared/traffic/journal-lines.ts'
import { sizeOf, type KeptExchange } from '../../../shared/traffic/kept-exchange.ts'
import { idsOf } from '../../../shared/traffic/spans.ts'
import type { Work } from '../../../shared/work.ts'
import { inSlices } from '../../in-slices.ts'
import type { Segment } from './segments.ts'

/** What a journal holds of a log. */
export interface BroughtBack {
  /** Oldest first. */
  exchanges: KeptExchange[]
  /** What they take in memory. */
  bytes: number
  dropped: number
  /** Logins that came no later are dropped for their age. */
  oldUpTo: number
  /** Where each exchange was written last that was written more than once: the number of the file. */
  again: Map<number, number>
  /** Lines that could not be read, and where the first of them is. */
  damaged: { count: number; first: string }
}

/** Reads a journal, file by file and in slices, so that logins are answered meanwhile. */
export async function bringBack(segments: readonly Segment[], lastId: number): Promise<BroughtBack> {
  const log = new Log(lastId)
  for (const segment of segments) {
    const bytes = await readFile(segment.file).catch(() => undefined)
    if (bytes === undefined) log.damaged(`${path.basename(segment.file)}, all of it`)
    else await gently(log.read(segment, bytes))
  }
  return gently(log.result())
}

/** How long others have their turn between two slices, in milliseconds: a login takes several. */
const restMs = 4

async function gently<Result>(work: Work<Result>): Promise<Result> {
  const slices = inSlices(work)
  for (;;) {
    const step = await slices.next()
    if (step.done === true) return step.value
    await rest(restMs)
  }
}

/** The log as it becomes, line by line. */
class Log {
  readonly #exchanges = new Map<number, KeptExchange>()
  /** What was cleared last. */
  #cleared = new Map<number, KeptExchange>()
  #state = { oldest: 0, dropped: 0, oldUpTo: 0 }
  readonly #again = new Map<number, number>()
  readonly #damaged = { count: 0, first: '' }

  /** @param lastId the newest that there can be */
  constructor(private lastId: number) {}

  damaged(where: string): void {
    this.#damaged.first ||= where
    this.#damaged.count += 1
  }

  *read(segment: Segment, bytes: Buffer): Work<void> {
    const reader = new LineReader()
    let number = 0
    for (let from = 0; from < bytes.length; number += 1) {
      const end = bytes.indexOf(10, from)
      const to = end < 0 ? bytes.length : end
      const entry = reader.entry(bytes.toString('utf8', from, to))
      if (entry === undefined) this.damaged(`${path.basename(segment.file)}, line ${String(number + 1)}`)
      else if (entry !== null) this.#take(entry, segment)
      from = to + 1
      yield from
    }
  }

  *result(): Work<BroughtBack> {
    const exchanges: KeptExchange[] = []
    let [bytes, inOrder, last] = [0, true, 0]
    for (const exchange of this.#exchanges.values()) {
      if (this.#isDropped(exchange) || exchange.id > this.lastId) continue
      exchanges.push(exchange)
      bytes += sizeOf(exchange)
      inOrder &&= exchange.id > last
      last = exchange.id
      yield last
    }
    if (!inOrder) exchanges.sort((one, other) => one.id - other.id)
    const { dropped, oldUpTo } = this.#state
    return { exchanges, bytes, dropped, oldUpTo, again: this.#again, damaged: this.#damaged }
  }

  #isDropped({ id, time, pinned, imported }: KeptExchange): boolean {
    const { oldest, oldUpTo } = this.#state
    return !pinned && (id < oldest || (!imported && time <= oldUpTo))
  }

  #take(entry: JournalEntry, segment: Segment): void {
    if ('exchange' in entry) {
      this.#exchanges.set(entry.exchange.id, entry.exchange)
      segment.last = entry.exchange.id
    } else if ('again' in entry) {
      this.#exchanges.set(entry.again.id, entry.again)
      this.#again.set(entry.again.id, segment.number)
    } else if ('marks' in entry) {
      const { ids, pinned, note } = entry.marks
      for (const id of idsOf(ids)) {
        const exchange = this.#exchanges.get(id)
        if (exchange === undefined) continue
        exchange.pinned = pinned ?? exchange.pinned
        exchange.note = note ?? exchange.note
      }
    } else if ('cleared' in entry) {
      this.#cleared = new Map()
      move(entry.cleared, this.#exchanges, this.#cleared)
    } else if ('restored' in entry) move(entry.restored, this.#cleared, this.#exchanges)
    else this.#state = { oldUpTo: 0, ...entry.log }
  }
}

function move(
  spans: Iterable<readonly [number, number]>,
  from: Map<number, KeptExchange>,
  to: Map<number, KeptExchange>,
) {
  for (const id of idsOf([...spans])) {
    const exchange = from.get(id)
    if (exchange === undefined) continue
    from.delete(id)
    to.set(id, exchange)
  }
}
