import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { headless } from '../build.js'
import type { Work } from './helpdesk-connection.ts'
import { loginPost, loginPosts, writeWorkspace } from './bench-users.ts'
import { subscribe } from './live-subscriber.ts'
import { askOnce, bodyOf, letsIn, withoutDate } from './reply.ts'
import { startServer, type ServerProcess } from './server-process.ts'

/** The servers that are compared, in the order of the tables. */
export const serverNames = ['node:http', 'Express', 'ours, 10 users', 'ours, 10,000 users'] as const
export type ServerName = (typeof serverNames)[number]

/** A server that is ready to be put under load. */
export interface ServerUnderTest extends ServerProcess {
  name: ServerName
  work: Omit<Work, 'answered'>
}

/** Ours is measured with so many users, and the baselines are logged in to as those of the first. */
const few = 10
const many = 10_000

/** How ours is started, at free ports. */
export function headlessArguments(workspace: string): string[] {
  return ['--json', '--workspace', workspace, '--port', '0', '--control-port', '0']
}

/** Starts all servers, each in a process of its own. @throws when they do not answer the same bytes */
export async function startServers(folder: string): Promise<ServerUnderTest[]> {
  const ours = await startOurs('ours, 10 users', few, folder)
  const reply = bodyOf(ours.work.sample)
  const servers = [
    await underTest('node:http', few, await startServer(process.execPath, [baseline('http'), reply])),
    await underTest('Express', few, await startServer(process.execPath, [baseline('express'), reply])),
    ours,
    await startOurs('ours, 10,000 users', many, folder),
  ]
  for (const { name, work } of servers) {
    if (withoutDate(work.sample) === withoutDate(ours.work.sample)) continue
    throw new Error(`${name} answers otherwise than ours, so it cannot be compared:\n${work.sample}`)
  }
  return servers
}

/** Ours, with a live subscriber. @param folder for its workspace @param program another build than this tree's */
export async function startOurs(
  name: ServerName,
  users: number,
  folder: string,
  program = headless,
): Promise<ServerUnderTest> {
  const workspace = path.join(folder, `${String(users)}-users.json`)
  writeWorkspace(workspace, users)
  const server = await startServer(process.execPath, [program, ...headlessArguments(workspace)])
  const subscriber = await subscribe(server)
  const stop = async () => {
    subscriber.close()
    await server.stop()
  }
  return underTest(name, users, { ...server, stop })
}

async function underTest(name: ServerName, users: number, server: ServerProcess): Promise<ServerUnderTest> {
  const { endpoint } = server
  const sample = await askOnce(endpoint, loginPost(endpoint, 0))
  if (!letsIn(sample)) throw new Error(`${name} refuses the login:\n${sample}`)
  const posts = loginPosts(endpoint, users)
  const next = () => posts.next().value
  return { ...server, name, work: { endpoint, next, sample } }
}

function baseline(name: string): string {
  return fileURLToPath(new URL(`baseline-${name}.js`, import.meta.url))
}
