import { describe, expect, it } from 'vitest'
import demo from '../../resources/demo-workspace.json'
import { Refusal } from '../directory/refusal.ts'
import { migrate, NewerVersion } from './migrate.ts'
import { readingWorkspace, readWorkspace } from './read-workspace.ts'
import { workspaceVersion } from './schema.ts'
import version1 from './versions/version-1.json'
import version2 from './versions/version-2.json'
import version3 from './versions/version-3.json'

/** The demo workspace with something about it changed. */
function broken(change: (content: typeof demo) => void): unknown {
  const content = structuredClone(demo)
  change(content)
  return content
}

/** The demo workspace with a scenario whose second rule was written by hand. */
function scripted(rule: object): unknown {
  return { ...demo, scenarios: [{ id: 's', name: 'S', rules: [{ id: 'first' }, { id: 'second', ...rule }] }] }
}

describe('a workspace file', () => {
  it('of today is read as it is, and would be written again byte for byte', () => {
    expect(JSON.stringify(readWorkspace(demo).workspace)).toBe(JSON.stringify(demo))
  })

  it('gets a default for what it leaves out', () => {
    const { workspace } = readWorkspace({
      version: 1,
      settings: {},
      userGroups: [],
      organizations: [],
      users: [],
    })
    expect(workspace.settings.endpoint).toEqual({
      hosts: ['127.0.0.1', '::1'],
      port: 8480,
      path: '/loginshare',
    })
  })

  it.each<[string, unknown]>([
    ['version', { settings: {} }],
    ['input', 'text'],
    ['users[2].enabled', broken(({ users }) => Object.assign(users[2] ?? {}, { enabled: 'yes' }))],
    ['users[1].username', broken(({ users }) => Object.assign(users[1] ?? {}, { username: 'JOHN.DOE' }))],
    ['users[1].id', broken(({ users }) => Object.assign(users[1] ?? {}, { id: users[0]?.id }))],
    ['users[0].usergroup', broken(({ users }) => Object.assign(users[0] ?? {}, { usergroup: 'Gone' }))],
    ['users[0].colour', broken(({ users }) => Object.assign(users[0] ?? {}, { colour: 'red' }))],
    ['settings.endpoint.port', broken(({ settings }) => (settings.endpoint.port = 65_536))],
    ['settings.endpoint.hosts[0]', broken(({ settings }) => (settings.endpoint.hosts = ['localhost']))],
    ['settings.endpoint.path', broken(({ settings }) => (settings.endpoint.path = 'loginshare'))],
    [
      'scenarios[0].rules[1].when[0].text',
      scripted({ when: [{ type: 'username', how: 'matches', text: '(' }] }),
    ],
    ['scenarios[0].rules[1].often.type', scripted({ often: { type: 'somtimes' } })],
    ['scenarios[0].rules[1].then[0].ms', scripted({ then: [{ type: 'wait', ms: '3 s' }] })],
    ['scenarios[0].rules[1].hten', scripted({ hten: [] })],
    ['scenarios[0].rules', scripted({ id: 'first' })],
  ])('is refused whole, the field named: %s', (field, content) => {
    let refusal: unknown
    try {
      readWorkspace(content)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).fields.map((problem) => problem.field)).toContain(field)
  })

  it('is read in slices, since logins wait meanwhile', () => {
    const more = Array.from({ length: 100 }, (_, id) => ({ id: String(id), title: String(id) }))
    const few = [...readingWorkspace(demo)].length
    const many = [...readingWorkspace(broken(({ userGroups }) => userGroups.push(...more)))].length
    // Twice each: what is in an entry, and what entries say of one another.
    expect(many - few).toBe(4)
  })

  it('of a later version is refused', () => {
    expect(() => readWorkspace({ version: workspaceVersion + 1 })).toThrow(NewerVersion)
  })
})

describe('a workspace file of an earlier version', () => {
  it('1 gets teams and staff, none yet, and keeps the rest', () => {
    const { workspace, migrated } = readWorkspace(version1)
    expect(migrated).toBe(true)
    expect(workspace).toMatchObject({
      version: workspaceVersion,
      teams: [],
      staff: [],
      users: version1.users,
    })
    expect(workspace.settings).toMatchObject({ ...version1.settings, interfaces: { check: true } })
  })

  it('2 gets a helpdesk that knows what the directory has, and keeps the rest', () => {
    const { workspace, migrated } = readWorkspace(version2)
    expect(migrated).toBe(true)
    expect(workspace).toMatchObject({ ...version2, version: workspaceVersion, settings: version2.settings })
    expect(workspace.settings.helpdesk).toMatchObject({ asDirectory: true, comparesTitles: 'loosely' })
  })

  it('3 gets scenarios, none yet, and keeps the rest', () => {
    const { workspace, migrated } = readWorkspace(version3)
    expect(migrated).toBe(true)
    expect(workspace).toEqual({
      ...version3,
      version: workspaceVersion,
      scenarios: [],
      settings: workspace.settings,
    })
    expect(workspace.settings).toMatchObject(version3.settings)
  })

  const steps = [
    (content: Record<string, unknown>) => ({ ...content, second: true }),
    (content: Record<string, unknown>) => ({ ...content, third: content.second }),
  ]

  it('is brought to the newest one step by step', () => {
    expect(migrate({ version: 1 }, steps)).toEqual({
      content: { version: 3, second: true, third: true },
      from: 1,
    })
  })

  it('goes through the steps that it has still before it', () => {
    expect(migrate({ version: 2 }, steps)).toEqual({ content: { version: 3, third: undefined }, from: 2 })
  })

  it('is left alone when it is the newest', () => {
    expect(migrate({ version: 3 }, steps)).toEqual({ content: { version: 3 }, from: 3 })
  })
})
