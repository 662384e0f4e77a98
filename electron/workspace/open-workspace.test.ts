import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import demo from '../../resources/demo-workspace.json'
import { temporaryFolder } from '../workbench.test-data.ts'
import { openWorkspace } from './open-workspace.ts'

/** A workspace file with this content, not opened yet. */
async function fileWith(content: string | null): Promise<string> {
  const file = path.join(await temporaryFolder(), 'workspace.json')
  if (content !== null) await writeFile(file, content)
  return file
}

const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8)

describe('opening a workspace', () => {
  it('that is not there makes the demo workspace, which only its owner may read', async () => {
    const file = path.join(await temporaryFolder(), 'new folder', 'workspace.json')
    const { notes, release } = await openWorkspace(file)
    release()
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(demo)
    expect(await mode(file)).toBe('600')
    expect(notes).toEqual([`Created the workspace ${file} with demo people.`])
  })

  it('keeps its state beside it, out of git, readable by its owner alone', async () => {
    const file = await fileWith(null)
    const { release } = await openWorkspace(file)
    const state = `${file}.state`
    expect(await readdir(state)).toEqual(['.gitignore', 'lock'])
    expect(await readFile(path.join(state, '.gitignore'), 'utf8')).toBe('*\n')
    expect(await mode(state)).toBe('700')
    expect(await mode(path.join(state, 'lock'))).toBe('600')
    release()
    expect(await readdir(state)).toEqual(['.gitignore'])
  })

  it.each([
    ['empty', ''],
    ['null', 'null'],
    ['cut off', '{"version": 1, "settings": {'],
    [
      'wrong in a field',
      '{"version":1,"settings":{"endpoint":{"port":"x"}},"userGroups":[],"organizations":[],"users":[]}',
    ],
  ])('that is %s sets it aside, names it, and goes on with demo people', async (_, content) => {
    const file = await fileWith(content)
    const { notes, low, release } = await openWorkspace(file)
    release()
    const aside =
      (await readdir(path.dirname(file))).find((name) => name.startsWith('workspace.unreadable-')) ?? ''
    expect(await readFile(path.join(path.dirname(file), aside), 'utf8')).toBe(content)
    expect(notes[0]).toContain(aside)
    expect(low.data.users).toHaveLength(demo.users.length)
  })

  it('names the field that is wrong', async () => {
    const file = await fileWith(JSON.stringify({ ...demo, users: [{ ...demo.users[0], emails: 'a@b.c' }] }))
    const { notes, release } = await openWorkspace(file)
    release()
    expect(notes[0]).toContain('users[0].emails')
  })

  it('of a later version is refused, and not touched', async () => {
    const file = await fileWith('{"version": 99}')
    await expect(openWorkspace(file)).rejects.toThrow(
      `The workspace ${file} cannot be opened: It has version 99`,
    )
    expect(await readFile(file, 'utf8')).toBe('{"version": 99}')
    expect(await readdir(`${file}.state`)).toEqual(['.gitignore'])
  })

  it('that may not be read is an error, and not "no data"', async () => {
    const file = path.join(await temporaryFolder(), 'workspace.json')
    await mkdir(file)
    await expect(openWorkspace(file)).rejects.toThrow('EISDIR')
  })
})

describe('writing a workspace', () => {
  it('keeps the mode that a person gave the file, and a symbolic link', async () => {
    const real = await fileWith(JSON.stringify(demo))
    await chmod(real, 0o640)
    const link = path.join(path.dirname(real), 'link.json')
    await symlink(real, link)
    const { low, release } = await openWorkspace(link)
    low.data.userGroups = []
    await low.write()
    release()
    expect(await mode(real)).toBe('640')
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(JSON.parse(await readFile(real, 'utf8'))).toMatchObject({ userGroups: [] })
  })

  it('changes one line of the file for one field', async () => {
    const file = await fileWith(`${JSON.stringify(demo, null, 2)}\n`)
    const { low, release } = await openWorkspace(file)
    const before = (await readFile(file, 'utf8')).split('\n')
    low.data.users = low.data.users.map((user, index) => (index === 3 ? { ...user, phone: '1' } : user))
    await low.write()
    release()
    const after = (await readFile(file, 'utf8')).split('\n')
    expect(after.filter((line, index) => line !== before[index])).toEqual(['      "phone": "1"'])
    expect(after).toHaveLength(before.length)
  })
})
