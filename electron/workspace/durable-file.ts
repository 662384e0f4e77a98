import { isUtf8 } from 'node:buffer'
import { open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Adapter } from 'lowdb'
import type { Workspace } from '../../shared/workspace/schema.ts'

/** Only its owner may read a workspace: it holds passwords. */
const mode = 0o600

/**
 * lowdb's adapter for a file that survives a crash: written beside the old one, flushed to disk, renamed over it. The
 * mode of a file that is there is kept, and a file that cannot be parsed is an error, never "no data".
 */
export class DurableFile implements Adapter<Workspace> {
  /**
   * @param file no symbolic link
   * @param draft where the new file is written first; on the same disk. What a crash leaves there counts for nothing.
   */
  constructor(
    private file: string,
    private draft: string,
  ) {}

  /** What the file holds, unchecked; null when there is no file. @throws SyntaxError when it is no JSON in UTF-8 */
  async read(): Promise<Workspace | null> {
    const bytes = await readFile(this.file).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    })
    if (bytes === null) return null
    if (!isUtf8(bytes)) throw new SyntaxError('It is not UTF-8')
    const content = JSON.parse(bytes.toString()) as Workspace | null
    if (content === null) throw new SyntaxError('It holds nothing but null')
    return content
  }

  /** Resolves once the data is on the disk. */
  async write(workspace: Workspace): Promise<void> {
    const handle = await open(this.draft, 'w', mode)
    try {
      await handle.chmod((await modeOf(this.file)) ?? mode)
      await handle.writeFile(serialize(workspace))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(this.draft, this.file)
    await flushFolder(path.dirname(this.file))
  }
}

/** One field a line, keys and entries in their order, a line break at the end: a small edit is a small diff. */
export function serialize(workspace: Workspace): string {
  return `${JSON.stringify(workspace, null, 2)}\n`
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
