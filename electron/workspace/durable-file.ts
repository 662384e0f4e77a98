import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeFile } from 'atomically'
import type { Adapter } from 'lowdb'
import type { Workspace } from '../../shared/workspace/schema.ts'

/** Only its owner may read a workspace: it holds passwords. */
const mode = 0o600

/**
 * lowdb's adapter for a file that survives a crash: written beside the old one, flushed to disk, renamed over it. The
 * mode of a file that is there is kept, a symbolic link is followed, and a file that cannot be parsed is an error,
 * never "no data".
 */
export class DurableFile implements Adapter<Workspace> {
  constructor(private file: string) {}

  /** What the file holds, unchecked; null when there is no file. @throws SyntaxError when it is no JSON */
  async read(): Promise<Workspace | null> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    })
    if (text === null) return null
    const content = JSON.parse(text) as Workspace | null
    if (content === null) throw new SyntaxError('It holds nothing but null')
    return content
  }

  /** Resolves once the data is on the disk. */
  async write(workspace: Workspace): Promise<void> {
    await writeFile(this.file, serialize(workspace), { mode: (await modeOf(this.file)) ?? mode })
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
