import path from 'node:path'
import { startChild } from '../start-child.ts'

/** PHP's own web server says on stderr where it listens. */
const started = /\(http:\/\/127\.0\.0\.1:(\d+)\) started/

/** Serves this tree's PHP scripts for one test. @returns the URL of a script, named from the root of the tree */
export async function servePhp(): Promise<(script: string) => string> {
  const root = path.join(import.meta.dirname, '../..')
  const php = startChild('php', ['-S', '127.0.0.1:0', '-t', root])
  const port = await new Promise<string>((resolve, reject) => {
    void php.stopped.then(() => {
      reject(new Error(`PHP ended and said: ${php.stderr()}`))
    })
    const look = setInterval(() => {
      const found = started.exec(php.stderr())?.[1]
      if (found === undefined) return
      clearInterval(look)
      resolve(found)
    }, 20)
  })
  return (script) => `http://127.0.0.1:${port}/${script}`
}
