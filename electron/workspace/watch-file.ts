import { watch, type FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'

/** How long a file must be left alone before it is looked at, in milliseconds: editors write in several steps. */
const quietMs = 100
/** How often it is looked at where nobody tells of changes, as on a network drive, in milliseconds. */
const pollMs = 2000

/**
 * Calls `look` after anything has happened to the file, and perhaps after nothing has. The folder is watched, since a
 * file that is replaced takes its watchers with it; where that cannot be, the file's size and times are polled.
 *
 * @returns stops it
 */
export function watchFile(file: string, look: () => void): () => void {
  let quiet: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(quiet)
    quiet = setTimeout(look, quietMs).unref()
  }
  const watcher = watchFolder(path.dirname(file), (name) => {
    if (name === null || name === path.basename(file)) soon()
  })
  let before: string | undefined
  const poll = setInterval(() => {
    void stamp(file).then((now) => {
      if (before !== undefined && now !== before) soon()
      before = now
    })
  }, pollMs).unref()
  return () => {
    watcher?.close()
    clearInterval(poll)
    clearTimeout(quiet)
  }
}

function watchFolder(folder: string, onChange: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      onChange(name)
    })
    // The folder is gone, or the system has no watchers left: polling goes on.
    watcher.on('error', () => {
      watcher.close()
    })
    return watcher
  } catch {
    return undefined
  }
}

/** What tells one state of the file from another without reading it. */
async function stamp(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(' '),
    () => 'gone',
  )
}
