/** A file that is made piece by piece. */
export interface GrowingFile {
  /** Resolves when there is room for the next piece. */
  add: (text: string) => Promise<void>
  /** The file, now whole. */
  end: () => Promise<Blob>
  /** Leaves nothing of it. */
  drop: () => Promise<void>
}

/** How long a file stays that may still be on its way to where a person wants it, in milliseconds. */
const keptMs = 10 * 60_000

/**
 * Begins a file on the browser's own disk, so that its size does not matter; in memory where it gives none, as Firefox
 * does in a private window.
 */
export async function growFile(): Promise<GrowingFile> {
  try {
    return await onDisk()
  } catch {
    const pieces: Blob[] = []
    return {
      add(text) {
        pieces.push(new Blob([text]))
        return Promise.resolve()
      },
      end: () => Promise.resolve(new Blob(pieces)),
      drop: () => Promise.resolve(),
    }
  }
}

async function onDisk(): Promise<GrowingFile> {
  const folder = await ownFolder()
  const name = crypto.randomUUID()
  const handle = await folder.getFileHandle(name, { create: true })
  const writing = await handle.createWritable()
  return {
    add: (text) => writing.write(text),
    async end() {
      await writing.close()
      setTimeout(() => void dropOldFiles(), keptMs)
      return handle.getFile()
    },
    async drop() {
      await writing.abort()
      await folder.removeEntry(name)
    },
  }
}

/** Removes what was made so long ago that it is saved by now. Nothing depends on it. */
export async function dropOldFiles(): Promise<void> {
  try {
    const folder = await ownFolder()
    for await (const [name, handle] of folder.entries()) {
      const { lastModified } = await (handle as FileSystemFileHandle).getFile()
      if (Date.now() - lastModified >= keptMs) await folder.removeEntry(name)
    }
  } catch {
    // There is no such place, or another window still writes.
  }
}

function ownFolder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory()
}
