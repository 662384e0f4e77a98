import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import demo from '../resources/demo-workspace.json'
import { runApp, startApp, type App } from './app.ts'
import { appArguments } from './open-app.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A workspace file with this content, in a folder of its own. */
function fileWith(content: string | Buffer): string {
  const file = path.join(temporaryFolder(), 'workspace.json')
  writeFileSync(file, content, { mode: 0o600 })
  return file
}

async function addUser(app: App): Promise<void> {
  const user = { username: 'new.user', usergroup: 'Registered' }
  expect(await app.api('POST', '/users', user)).toMatchObject({ status: 201 })
}

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8)
}

describe('The first start', () => {
  test('makes the demo workspace, which only its owner may read', async () => {
    const { workspace } = await startApp()
    expect(JSON.parse(readFileSync(workspace, 'utf8'))).toEqual(demo)
    expect(modeOf(workspace)).toBe('600')
  })

  test('makes a state folder beside it that git leaves alone', async () => {
    const { workspace } = await startApp()
    expect(modeOf(`${workspace}.state`)).toBe('700')
    expect(readFileSync(`${workspace}.state/.gitignore`, 'utf8')).toBe('*\n')
  })

  test('without --workspace makes it in the data folder of the person', async () => {
    const data = temporaryFolder()
    const child = runApp(['--json', '--port', '0', '--control-port', '0'], { env: { XDG_DATA_HOME: data } })
    const { workspace } = JSON.parse(await child.firstLine()) as { workspace: string }
    expect(workspace).toBe(path.join(data, 'loginshare-mock/workspace.json'))
    expect(modeOf(workspace)).toBe('600')
  })
})

describe('A later start', () => {
  test('leaves the file as it is, byte for byte', async () => {
    const file = fileWith(JSON.stringify(demo))
    const app = await startApp({ workspace: file })
    expect(app.stderr()).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(demo))
  })

  test('and an edit keep the mode that the file has', async () => {
    const file = fileWith(JSON.stringify(demo))
    chmodSync(file, 0o640)
    await addUser(await startApp({ workspace: file }))
    expect(readFileSync(file, 'utf8')).toContain('new.user')
    expect(modeOf(file)).toBe('640')
  })

  test('and an edit leave a symbolic link one', async () => {
    const file = fileWith(JSON.stringify(demo))
    const link = path.join(temporaryFolder(), 'link.json')
    symlinkSync(file, link)
    await addUser(await startApp({ workspace: link }))
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('new.user')
  })
})

describe('A one-field edit', () => {
  test('is a one-line difference in the file', async () => {
    const app = await startApp()
    const before = readFileSync(app.workspace, 'utf8').split('\n')
    await app.api('PATCH', '/users/demo-user-01', { phone: '+1 555 0199' })
    const after = readFileSync(app.workspace, 'utf8').split('\n')
    expect(after).toHaveLength(before.length)
    expect(after.filter((line, index) => line !== before[index])).toEqual(['      "phone": "+1 555 0199"'])
  })
})

describe('A file that cannot be read', () => {
  const cafe = { id: 'cafe', name: 'Caf\u00e9', organizationtype: 'shared' }

  test.each([
    ['broken JSON', '{"version": 1, "users": [}'],
    ['cut off', JSON.stringify(demo).slice(0, -100)],
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['without a version', '{}'],
    ['not as a workspace is', '{"version": 1, "users": 5}'],
    ['not UTF-8', Buffer.from(JSON.stringify({ ...demo, users: [], organizations: [cafe] }), 'latin1')],
  ])('since it is %s is set aside, named and never overwritten', async (_, content) => {
    const file = fileWith(content)
    const app = await startApp({ workspace: file })
    const folder = path.dirname(file)
    const [aside = '', ...more] = readdirSync(folder).filter((name) =>
      name.startsWith('workspace.unreadable-'),
    )
    expect(more).toEqual([])
    expect(app.stderr()).toContain(path.join(folder, aside))
    expect(readFileSync(path.join(folder, aside))).toEqual(Buffer.from(content))
    expect(modeOf(path.join(folder, aside))).toBe('600')
    expect(await app.logIn('john.doe', 'demo')).toContain('<result>1</result>')
  })

  test('names the fields that are wrong', async () => {
    const users = demo.users.map((user) => ({ ...user, usergroup: 'Nobodies' }))
    const app = await startApp({ workspace: fileWith(JSON.stringify({ ...demo, users: users.slice(0, 1) })) })
    expect(app.stderr()).toContain('users[0].usergroup')
  })
})

describe('A file of a later version', () => {
  test('is refused, named, and left untouched byte for byte', async () => {
    const content = `${JSON.stringify({ ...demo, version: 99, more: [1] }, null, 7)}\n\n`
    const file = fileWith(content)
    const child = runApp(appArguments(file))
    expect(await child.stopped).toMatchObject({ code: 1 })
    expect(child.stdout()).toBe('')
    expect(child.stderr()).toContain('99')
    expect(child.stderr()).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe(content)
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['workspace.json', 'workspace.json.state'])
    expect(readdirSync(`${file}.state`)).toEqual(['.gitignore'])
  })
})
