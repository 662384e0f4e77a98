import { linkSync, renameSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Adapter } from 'lowdb'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { newBackup } from './backups.ts'

/** Only its owner may read a workspace: it holds passwords. */
const mode = 0o600
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
  #known: Buffer | null = null
  /** What `write` would make of that. */
  #asWritten: Buffer | undefined
  /** What `#previous` held, as far as is known. */
  #replaced: Buffer | null = null
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
    this.#known = await readIfThere(this.file)
    if (this.#known === null) return null
    const content = JSON.parse(textOf(this.#known)) as Workspace | null
    if (content === null) throw new SyntaxError('It holds nothing but null')
    return content
  }

  /** What somebody else has made of the file (null: it is gone); undefined when it is as it was read or written last. */
  look(): Promise<Buffer | null | undefined> {
    return this.#inTurn(async () => {
      const bytes = await readIfThere(this.file)
      return sameBytes(bytes, this.#known) ? undefined : bytes
    })
  }

  /**
   * Takes what somebody else has made of the file as read.
   *
   * @param workspace what is in effect once it is taken over, and need not be written then; undefined when it must be
   * @returns takes that back
   */
  adopt(bytes: Buffer, workspace: Workspace | undefined): () => void {
    const [known, asWritten] = [this.#known, this.#asWritten]
    this.#known = bytes
    this.#asWritten = workspace && Buffer.from(serialize(workspace))
    return () => {
      this.#known = known
      this.#asWritten = asWritten
    }
  }

  /** Has the next write happen even if nothing is different. */
  forget(): void {
    this.#asWritten = undefined
  }

  /** Resolves once the data is on the disk, which it may be already. */
  write(workspace: Workspace): Promise<void> {
    return this.#inTurn(async () => {
      const bytes = Buffer.from(serialize(workspace))
      if (this.#asWritten?.equals(bytes) === true) return
      await this.#writeDraft(bytes)
      await this.#settle(true)
      this.#replaced = this.#known
      this.#asWritten = undefined
      this.#replace()
      this.#known = bytes
      await flushFolder(path.dirname(this.file))
      await this.#settle(false)
      this.#asWritten = bytes
      // What goes wrong there is met again, and told, by the next write.
      const settle = () => void this.close().catch(() => undefined)
      this.#settling = setTimeout(settle, settlingMs).unref()
    })
  }

  /** Resolves when nothing is left to do. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#settle(true))
  }

  async #writeDraft(bytes: Buffer): Promise<void> {
    const handle = await open(this.#draft, 'w', mode)
    try {
      await handle.chmod((await modeOf(this.file)) ?? mode)
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** Both at once, so that nobody renames a file of theirs into the place in between; the old one keeps a name. */
  #replace(): void {
    try {
      linkSync(this.file, this.#previous)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    renameSync(this.#draft, this.file)
  }

  /** Keeps the file that was replaced if it is not what it was known to be. @param last it goes otherwise */
  async #settle(last: boolean): Promise<void> {
    if (last) clearTimeout(this.#settling)
    const bytes = await readIfThere(this.#previous)
    if (bytes === null) return
    if (sameBytes(bytes, this.#replaced)) {
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

/** One field a line, keys and entries in their order, a line break at the end: a small edit is a small diff. */
export function serialize(workspace: Workspace): string {
  return `${JSON.stringify(workspace, null, 2)}\n`
}

function sameBytes(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
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
