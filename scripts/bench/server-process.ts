import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The line of JSON that every server under test prints on stdout when it is ready. */
export interface Ready {
  endpoint: string
  /** Ours alone has these. */
  control?: string
  token?: string
}

export interface ServerProcess extends Ready {
  pid: number
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every process that was started and has not ended. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) signalAll(child, 'SIGKILL')
})

/** Starts a server and waits until it is ready. It ends with this process at the latest. */
export async function startServer(command: string, args: readonly string[]): Promise<ServerProcess> {
  // A process group of its own, since `npm start` is npm, a shell and the server.
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const ended = once(child, 'exit').then(() => running.delete(child))
  const ready = await readReady(child, [command, ...args].join(' '))
  return {
    ...ready,
    pid: child.pid ?? 0,
    async stop() {
      signalAll(child, 'SIGTERM')
      await ended
    },
  }
}

async function readReady({ stdout }: { stdout: NodeJS.ReadableStream }, command: string): Promise<Ready> {
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line) as Ready
  throw new Error(`This ended before it was ready: ${command}`)
}

function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal)
}
