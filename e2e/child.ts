import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How a process ended: by its own exit code, or by a signal. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A process that was started, and what it has said until now. */
export interface Child {
  pid: number
  stdout: () => string
  stderr: () => string
  /** Writes to its stdin and ends that. */
  feed: (text: string) => void
  /** Resolves at the first stdout text that ends a line. @throws when the process ends without one */
  firstLine: () => Promise<string>
  /** Sends a signal to the process and to those that it started. */
  kill: (signal: NodeJS.Signals) => void
  /** Resolves when it has ended and everything that it said has been read. */
  stopped: Promise<Ended>
}

export interface ChildOptions {
  cwd?: string
  /** Variables to add to the person's own, or with `undefined` to take away. */
  env?: Record<string, string | undefined>
}

/** Starts a process in a group of its own, so that a signal reaches what it starts in turn, as Ctrl+C does. */
export function launchChild(command: string, args: readonly string[], options: ChildOptions = {}): Child {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...personsEnvironment(), ...options.env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // A process that ends early closes its stdin; how it ended is what counts.
  child.stdin.on('error', () => undefined)
  const stopped = once(child, 'close').then(([code, signal]): Ended => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }))
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    feed(text) {
      child.stdin.end(text)
    },
    async firstLine() {
      for (let ended: Ended | undefined; !stdout.includes('\n');) {
        if (ended)
          throw new Error(`It ended (${String(ended.code ?? ended.signal)}) and said: ${stdout}${stderr}`)
        ended = await Promise.race([once(child.stdout, 'data').then(() => undefined), stopped])
      }
      return stdout.slice(0, stdout.indexOf('\n'))
    },
    kill(signal) {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal)
      } catch {
        // Nobody is left in the group.
      }
    },
    stopped,
  }
}

/** What a person's shell has, without what npm and vitest add to it: Express for one says less under `NODE_ENV=test`. */
function personsEnvironment(): NodeJS.ProcessEnv {
  const added =
    /^(npm_(lifecycle|package|command|execpath)|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|VITEST|TEST$|PROD$|DEV$|MODE$|SSR$|BASE_URL$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)))
}
