import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A screen for windows. */
export interface Display {
  /** For the variable `DISPLAY`. */
  name: string
  close: () => void
}

/** This machine's screen; where it has none, one in memory that nobody sees. */
export async function openDisplay(): Promise<Display> {
  const name = process.env.DISPLAY
  if (name) return { name, close: () => undefined }
  // It chooses a free number itself, and tells it once it is there.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const ended = once(xvfb, 'exit').then(() => {
    throw new Error('Xvfb ended at once; there is no screen for the window.')
  })
  const told = xvfb.stdio[3] as Readable
  const [number] = (await Promise.race([once(told, 'data'), ended])) as [Buffer]
  ended.catch(() => undefined)
  return {
    name: `:${String(number).trim()}`,
    close() {
      xvfb.kill()
    },
  }
}
