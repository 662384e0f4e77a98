import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { launchChild } from '../child.ts'

/** PHP's own web server says on stderr where it listens. */
const started = /\(http:\/\/127\.0\.0\.1:(\d+)\) started/

/** Serves the PHP scripts of this tree until it is closed. `urlOf` takes a script's place in the tree. */
export async function servePhp(): Promise<{ urlOf: (script: string) => string; close: () => Promise<void> }> {
  const root = path.join(import.meta.dirname, '../..')
  const php = launchChild('php', ['-S', '127.0.0.1:0', '-t', root])
  const close = async () => {
    php.kill('SIGKILL')
    await php.stopped
  }
  const stopped = php.stopped.then(() => true)
  for (;;) {
    const port = started.exec(php.stderr())?.[1]
    if (port !== undefined) return { urlOf: (script) => `http://127.0.0.1:${port}/${script}`, close }
    if (await Promise.race([stopped, setTimeout(20, false)])) {
      throw new Error(`PHP ended and said: ${php.stderr()}`)
    }
  }
}
