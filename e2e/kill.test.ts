import { randomInt } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { runApp, startApp, type Answer, type App } from './app.ts'
import { appArguments, openApp } from './open-app.ts'
import { Editor, type Kept } from './editor.ts'
import { temporaryFolder } from './temporary-folder.ts'

const kills = 50

/**
 * Kills the app on this file at random moments, so many times, and looks each time at what is there afterwards.
 *
 * @returns how many edits were acknowledged
 */
async function killAndLook(workspace: string, times: number): Promise<number> {
  let acknowledged = 0
  const edits = new EventEmitter().on('edit', () => (acknowledged += 1))
  const people = [1, 2, 3, 4].map((number) => {
    return new Editor(`${path.basename(workspace)}-${String(number)}`, () => edits.emit('edit'))
  })
  for (let time = 0; time < times; time += 1) {
    const { app, close } = await openApp({ workspace })
    try {
      expect(app.stderr()).toBe(time === 0 ? `Created the workspace ${workspace} with demo people.\n` : '')
      const found = await usersOf(app)
      for (const person of people) person.expectKept(found)
      const firstEdit = once(edits, 'edit')
      const busy = [...people.map((person) => person.edit(app)), logInUntilDead(app), logInUntilDead(app)]
      // Mostly once edits are under way, and now and then before the first is done.
      if (randomInt(5) > 0) await firstEdit
      await wait(randomInt(60))
      app.kill('SIGKILL')
      await Promise.all([...busy, app.stopped])
    } finally {
      await close()
    }
  }
  return acknowledged
}

/** The users of an app by their usernames. */
async function usersOf(app: App): Promise<Map<string, Kept>> {
  const { body } = (await app.api('GET', '/users')) as Answer<{ items: (Kept & { username: string })[] }>
  return new Map(body.items.map(({ id, username, fullname }) => [username, { id, fullname }]))
}

async function logInUntilDead(app: App): Promise<void> {
  try {
    for (;;) expect(await app.logIn('john.doe', 'demo')).toContain('<result>1</result>')
  } catch (error) {
    // `fetch` says so when the other side is gone.
    if (!(error instanceof TypeError)) throw error
  }
}

describe('After kill -9', () => {
  test('at any moment of edits and logins, the file opens and every acknowledged edit is there', async () => {
    const folder = temporaryFolder()
    const files = ['one.json', 'two.json'].map((name) => path.join(folder, name))
    const runs = files.map((file) => killAndLook(file, kills / files.length))
    // Whatever becomes of one, the other is done before its folder goes.
    await Promise.allSettled(runs)
    const acknowledged = await Promise.all(runs)
    for (const count of acknowledged) expect(count).toBeGreaterThan(kills / 4)
  }, 120_000)

  test('nothing is left beside the file once it is opened again', async () => {
    const folder = temporaryFolder()
    await killAndLook(path.join(folder, 'workspace.json'), 8)
    const app = await startApp({ workspace: path.join(folder, 'workspace.json') })
    expect(readdirSync(folder).sort()).toEqual(['workspace.json', 'workspace.json.state'])
    expect(readdirSync(`${app.workspace}.state`).sort()).toEqual(['.gitignore', 'lock', 'traffic'])
  })

  test('the lock of the dead process is taken over at once', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace.json')
    const first = await startApp({ workspace })
    first.kill('SIGKILL')
    await first.stopped
    expect(existsSync(`${workspace}.state/lock`)).toBe(true)
    const second = await startApp({ workspace })
    expect(second.stderr()).toBe('')
    expect(JSON.parse(readFileSync(`${workspace}.state/lock`, 'utf8'))).toMatchObject({ pid: second.pid })
  })

  test('of ten processes that start at the same moment, exactly one runs', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace.json')
    const dead = await startApp({ workspace })
    dead.kill('SIGKILL')
    await dead.stopped

    const started = Array.from({ length: 10 }, () => runApp(appArguments(workspace)))
    const ready = started.map((child) =>
      child.firstLine().then(
        () => child,
        () => undefined,
      ),
    )
    const winner = await Promise.any(
      ready.map(async (child) => (await child) ?? Promise.reject(new Error('ended'))),
    )
    const others = started.filter((child) => child !== winner)
    const ends = await Promise.all(others.map((child) => child.stopped))
    expect(ends.map(({ code }) => code)).toEqual(others.map(() => 3))
    for (const child of others) expect(child.stderr()).toContain(`in process ${String(winner.pid)} `)
  })
})

describe('A second process on one file', () => {
  test('names the first one and exits 3, and the first goes on', async () => {
    const first = await startApp()
    const second = runApp(appArguments(first.workspace))
    expect(await second.stopped).toMatchObject({ code: 3 })
    expect(second.stdout()).toBe('')
    expect(second.stderr()).toMatch(
      new RegExp(`^The workspace is open in process ${String(first.pid)} .*\n$`),
    )
    expect(await first.logIn('john.doe', 'demo')).toContain('<result>1</result>')
    expect(existsSync(`${first.workspace}.state/lock`)).toBe(true)
  })

  test('runs once the first has ended', async () => {
    const first = await startApp()
    first.kill('SIGTERM')
    expect(await first.stopped).toMatchObject({ code: 0 })
    const second = await startApp({ workspace: first.workspace })
    expect(await second.logIn('john.doe', 'demo')).toContain('<result>1</result>')
  })

  test('is refused as well when it names the file by another path', async () => {
    const first = await startApp()
    const { dir, base } = path.parse(first.workspace)
    const second = runApp(appArguments(base), { cwd: dir })
    expect(await second.stopped).toMatchObject({ code: 3 })
  })

  test('is refused as well when it comes by a symbolic link', async () => {
    const first = await startApp()
    const link = path.join(temporaryFolder(), 'link.json')
    symlinkSync(first.workspace, link)
    const second = runApp(appArguments(link))
    await Promise.race([second.firstLine(), second.stopped])
    expect(second.stdout()).toBe('')
    expect(await second.stopped).toMatchObject({ code: 3 })
  })
})
