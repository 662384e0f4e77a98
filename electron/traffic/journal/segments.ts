import { mkdir, open, readdir, readFile, rm, truncate, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** A file of the journal that nothing is written to any more, or the one that is. */
export interface Segment {
  number: number
  file: string
  /** In bytes. */
  size: number
  /** The id of the newest exchange before it, and of the newest that came while it was written. */
  after: number
  last: number
}

const name = /^(\d{8})\.ndjson$/
/** What a line begins with that tells of an exchange as it came. */
const exchangeLine = '{"exchange":{"id":'

/**
 * The files that a journal is kept in, oldest first. Lines are added to the newest alone, and the oldest go whole, so
 * nothing that was written is ever written over.
 */
export class Segments {
  #segments: Segment[] = []
  #handle: FileHandle | undefined

  constructor(readonly folder: string) {}

  get all(): readonly Segment[] {
    return this.#segments
  }

  get newest(): Segment | undefined {
    return this.#segments.at(-1)
  }

  /** In bytes. */
  get size(): number {
    return this.#segments.reduce((sum, { size }) => sum + size, 0)
  }

  /** Finds what is there; a last line that a crash has torn is cut off. @returns the id of the newest exchange in it */
  async find(): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const names = (await readdir(this.folder)).filter((file) => name.test(file)).sort()
    this.#segments = []
    for (const one of names) {
      const file = path.join(this.folder, one)
      const handle = await open(file)
      const { size } = await handle.stat().finally(() => handle.close())
      this.#segments.push({ number: Number(name.exec(one)?.[1]), file, size, after: 0, last: 0 })
    }
    if (this.newest !== undefined) await cutTornLine(this.newest)
    for (const { file } of this.#segments.toReversed()) {
      const last = lastIdIn(await readFile(file))
      if (last !== undefined) return last
    }
    return 0
  }

  /** Begins a new one. @param last the id of the newest exchange so far */
  async begin(last: number): Promise<Segment> {
    await this.close()
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const number = (this.newest?.number ?? 0) + 1
    const file = path.join(this.folder, `${String(number).padStart(8, '0')}.ndjson`)
    const segment = { number, file, size: 0, after: last, last }
    this.#handle = await open(file, 'a', 0o600)
    this.#segments.push(segment)
    await this.write(Buffer.from(`${JSON.stringify({ journal: 1, after: last })}\n`))
    return segment
  }

  /** Adds lines to the newest. @throws when not all of it could be written; then none of it is there */
  async write(lines: Buffer): Promise<void> {
    const segment = this.newest
    if (segment === undefined) throw new Error('There is no file to write to.')
    this.#handle ??= await open(segment.file, 'a', 0o600)
    try {
      await this.#handle.appendFile(lines)
    } catch (error) {
      await this.close().catch(() => undefined)
      await truncate(segment.file, segment.size).catch(() => undefined)
      throw error
    }
    segment.size += lines.length
  }

  /** Deletes the oldest. */
  async dropOldest(): Promise<void> {
    const [oldest] = this.#segments
    if (oldest === undefined) return
    if (oldest === this.newest) await this.close()
    await rm(oldest.file, { force: true })
    this.#segments.shift()
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    await handle?.close()
  }
}

async function cutTornLine(segment: Segment): Promise<void> {
  const end = (await readFile(segment.file)).lastIndexOf(10) + 1
  if (end === segment.size) return
  await truncate(segment.file, end)
  segment.size = end
}

/** The newest id that a file tells of; undefined where nothing of it can be read. */
function lastIdIn(bytes: Buffer): number | undefined {
  const at = bytes.lastIndexOf(`\n${exchangeLine}`)
  const text = bytes.toString('latin1', at < 0 ? 0 : at + 1, at < 0 ? 100 : at + 100)
  const digits = at < 0 ? /^\{"journal":1,"after":(\d+)/.exec(text)?.[1] : /^[^\d]*(\d+)/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
