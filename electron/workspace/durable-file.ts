import { existsSync, linkSync, renameSync } from 'node:fs'
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Adapter } from 'lowdb'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { newBackup } from './backups.ts'
import { FileBytes, sameBytes } from './file-bytes.ts'
import { hasStamp, markOwn, stampOf, type Stamp } from './file-stamp.ts'

/** Only its owner may read a workspace: it holds passwords. */
const mode = 0o600
/** How many buffers every system writes at once. */
const maxBuffers = 1024
/** How often it is tried to give the old file another name, which others may be replacing. */
const maxAttempts = 10
/** How long a file that was replaced can still be written to by who has it open, in milliseconds. */
const settlingMs = 1000

/**
 * lowdb's adapter for a file that survives a crash: written beside the old one, flushed to disk, renamed over it. The
 * mode of a file that is there is kept. It remembers the bytes that it read or wrote last, so that what anybody else
 * has written is told from that, and is never lost when it is replaced.
 */
export class DurableFile implements Adapter<Workspace> {
  readonly #draft: string
  readonly #previous: string
  /** What the file held when it was read or written last; null when there was none. */
  #known: readonly Buffer[] | null = null
  /** The file's stamp while it was that. */
  #stamp: Stamp
  readonly #bytes = new FileBytes()
  /** What that says, as far as it need not be written anew. */
  #onDisk: Workspace | undefined
  /** What `#previous` held, as far as is known. */
  #replaced: { bytes: readonly Buffer[] | null; stamp: Stamp } = { bytes: null, stamp: undefined }
  #settling: NodeJS.Timeout | undefined
  #turn: Promise<unknown> = Promise.resolve()
  /** Told where something is kept that somebody else had written, and a write has replaced. */
  onReplaced: (copy: string) => void = () => undefined

  /**
   * @param file no symbolic link
   * @param stateFolder on the same disk. What a crash leaves there counts for nothing.
   */
  constructor(
    private file: string,
    private stateFolder: string,
  ) {
    this.#draft = path.join(stateFolder, 'workspace.draft')
    this.#previous = path.join(stateFolder, 'workspace.previous')
  }

  /** What the file holds, unchecked; null when there is no file. @throws SyntaxError when it is no JSON in UTF-8 */
  async read(): Promise<Workspace | null> {
    await Promise.all([this.#draft, this.#previous].map((file) => rm(file, { force: true })))
    const bytes = await readIfThere(this.file)
    this.#known = bytes && [bytes]
    if (bytes === null) return null
    const content = JSON.parse(textOf(bytes)) as Workspace | null
    if (content === null) throw new SyntaxError('It holds nothing but null')
    return content
  }

  /** What somebody else has made of the file (null: it is gone); undefined when it is as it was read or written last. */
  look(): Promise<Buffer | null | undefined> {
    return this.#inTurn(async () => {
      if (await hasStamp(this.file, this.#stamp)) return undefined
      // Before it is read: what is changed meanwhile has another.
      const stamp = await stampOf(this.file)
      const bytes = await readIfThere(this.file)
      if (!sameBytes(bytes, this.#known)) return bytes
      this.#stamp = stamp
      return undefined
    })
  }

  /**
   * Takes what somebody else has made of the file as read.
   *
   * @param workspace what is in effect once it is taken over, and need not be written then; undefined when it must be
   * @returns takes that back
   */
  adopt(bytes: Buffer, workspace: Workspace | undefined): () => void {
    const [known, stamp, onDisk] = [this.#known, this.#stamp, this.#onDisk]
    this.#known = [bytes]
    this.#stamp = undefined
    this.#onDisk = workspace
    return () => {
      this.#known = known
      this.#stamp = stamp
      this.#onDisk = onDisk
    }
  }

  /** Has the next write happen even if nothing is different. */
  forget(): void {
    this.#onDisk = undefined
  }

  /** Resolves once the data is on the disk, which it may be already. */
  write(workspace: Workspace): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#onDisk !== undefined && sameContent(workspace, this.#onDisk)) return
      const bytes = await this.#bytes.of(workspace)
      await this.#writeDraft(bytes)
      await this.#settle(true)
      const stamp = await stampOf(this.#draft, true)
      this.#replaced = { bytes: this.#known, stamp: this.#stamp }
      this.#onDisk = undefined
      this.#replace()
      this.#known = bytes
      this.#stamp = stamp
      await flushFolder(path.dirname(this.file))
      await this.#settle(false)
      this.#onDisk = workspace
      // What goes wrong there is met again, and told, by the next write.
      const settle = () => void this.close().catch(() => undefined)
      this.#settling = setTimeout(settle, settlingMs).unref()
    })
  }

  /** Resolves when nothing is left to do. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#settle(true))
  }

  async #writeDraft(bytes: readonly Buffer[]): Promise<void> {
    const handle = await open(this.#draft, 'w', mode)
    try {
      await handle.chmod((await modeOf(this.file)) ?? mode)
      for (let from = 0; from < bytes.length; from += maxBuffers) {
        await writeAll(handle, bytes.slice(from, from + maxBuffers))
      }
      await markOwn(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** Both at once, so that nobody renames a file of theirs into the place in between; the old one keeps a name. */
  #replace(): void {
    for (let attempt = 0; attempt < maxAttempts && existsSync(this.file); attempt += 1) {
      if (this.#namePrevious()) break
    }
    renameSync(this.#draft, this.file)
  }

  /** @returns whether there was a file; one that is replaced just then counts as none, though another has its place */
  #namePrevious(): boolean {
    try {
      linkSync(this.file, this.#previous)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return false
    }
  }

  /** Keeps the file that was replaced if it is not what it was known to be. @param last it goes otherwise */
  async #settle(last: boolean): Promise<void> {
    if (last) clearTimeout(this.#settling)
    const { bytes, stamp } = this.#replaced
    const unread = await hasStamp(this.#previous, stamp)
    const found = unread ? undefined : await readIfThere(this.#previous)
    if (found === null) return
    if (found === undefined || sameBytes(found, bytes)) {
      if (last) await rm(this.#previous, { force: true })
      return
    }
    // Renamed rather than copied: who has it open still may go on writing.
    const copy = await newBackup(this.stateFolder)
    await rename(this.#previous, copy)
    this.onReplaced(copy)
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(task)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

/** The text of a file, without a byte order mark. @throws SyntaxError when it is not UTF-8 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SyntaxError('It is not UTF-8')
  }
}

/** Whether both are written alike; entries that were not touched are the same objects. */
function sameContent(a: Workspace, b: Workspace): boolean {
  const same = (one: unknown, other: unknown) =>
    one === other || JSON.stringify(one) === JSON.stringify(other)
  return Object.entries(a).every(([key, value]) => {
    const other: unknown = b[key as keyof Workspace]
    if (!Array.isArray(value) || !Array.isArray(other)) return same(value, other)
    return value.length === other.length && value.every((entry, index) => same(entry, other[index]))
  })
}

async function writeAll(handle: FileHandle, buffers: Buffer[]): Promise<void> {
  const { bytesWritten } = await handle.writev(buffers)
  const missing = buffers.reduce((sum, { length }) => sum + length, 0) - bytesWritten
  if (missing > 0) throw new Error(`ENOSPC: ${String(missing)} bytes were not written; the disk may be full`)
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    (found) => found.mode & 0o777,
    () => undefined,
  )
}

/** Makes a rename in the folder last; Windows cannot open folders, and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
