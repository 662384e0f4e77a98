import path from 'node:path'
import { headless } from '../build.js'
import { loginPost, writeWorkspace } from './bench-users.ts'
import { askOnce, letsIn } from './reply.ts'
import { startServer } from './server-process.ts'
import { headlessArguments } from './servers.ts'

/** The ways to start ours once it is built. The first has a target; npm itself takes most of the other's time. */
export const waysToStart = {
  'node out/main/headless.cjs': [process.execPath, headless],
  'npm start': ['npm', 'start', '--silent', '--'],
} as const
export type WayToStart = keyof typeof waysToStart

/** The milliseconds of each start. */
export type Starts = Record<WayToStart, number[]>

/** Starts ours again and again, each way in turn, on a workspace that is there. */
export async function measureStarts(folder: string, times: number): Promise<Starts> {
  const workspace = path.join(folder, 'starts.json')
  writeWorkspace(workspace, 10)
  const starts: Starts = { 'node out/main/headless.cjs': [], 'npm start': [] }
  for (let time = 0; time < times; time += 1) {
    for (const [way, command] of Object.entries(waysToStart)) {
      starts[way as WayToStart].push(await measureStart(command, workspace))
    }
  }
  return starts
}

/** How long it takes from the start of the process to the reply to its first login, in milliseconds. */
async function measureStart(
  [command, ...args]: readonly [string, ...string[]],
  workspace: string,
): Promise<number> {
  const from = performance.now()
  const server = await startServer(command, [...args, ...headlessArguments(workspace)])
  const reply = await askOnce(server.endpoint, loginPost(server.endpoint, 0))
  const elapsed = performance.now() - from
  await server.stop()
  if (!letsIn(reply)) throw new Error(`The first login is refused:\n${reply}`)
  return elapsed
}
