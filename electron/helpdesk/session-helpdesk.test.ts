import { describe, expect, it } from 'vitest'
import { buildUserSuccess } from '../../shared/loginshare/reply.ts'
import { emptyMemory, mostKept, type Memory } from '../../shared/helpdesk/memory.ts'
import { read, type Login } from '../../shared/loginshare/verdict.ts'
import { respond } from '../../shared/scenarios/decision.ts'
import { exampleWorld } from '../../shared/workspace/example-world.test-data.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { SessionHelpdesk } from './session-helpdesk.ts'

const parse = await loadLibxml2()
const login: Login = { kind: 'user', username: 'jane.roe' }

function open(memory?: Memory) {
  let world: World = exampleWorld()
  const told: Memory[] = []
  const helpdesk = new SessionHelpdesk(
    () => world,
    (next) => told.push(next),
    memory,
  )
  const change = (next: Partial<World>) => {
    world = { ...world, ...next }
  }
  return { helpdesk, told, change }
}

function replyTo(email: string, fullname = 'Jane Roe', organization = '') {
  const [group] = exampleWorld().userGroups
  const [user] = exampleWorld().users
  if (user === undefined || group === undefined) throw new Error('The example has no user or no group.')
  const person = { ...user, usergroup: group.title, fullname, organization, emails: [email] }
  return buildUserSuccess(person, undefined)
}

function readingOf(...reply: Parameters<typeof replyTo>) {
  return read(Buffer.from(replyTo(...reply)), parse)
}

describe('What the helpdesk of a session makes of logins', () => {
  it('is a new account at the first, and the same account then', () => {
    const { helpdesk, told } = open()
    const reading = readingOf('jane@example.com')
    expect(helpdesk.judge(reading, login).account).toMatchObject({
      new: true,
      index: 0,
      fullname: 'Jane Roe',
    })
    expect(helpdesk.judge(reading, login).account).toMatchObject({ new: false, index: 0 })
    expect(helpdesk.memory.accounts).toMatchObject([{ fullname: 'Jane Roe', emails: ['jane@example.com'] }])
    expect(told).toEqual([helpdesk.memory])
  })

  it('overwrites the account with what the last reply said, under the same id', () => {
    const { helpdesk } = open()
    helpdesk.judge(readingOf('jane@example.com'), login)
    const [{ id } = { id: '' }] = helpdesk.memory.accounts
    const { changes } = helpdesk.judge(readingOf('jane@example.com', 'Jane Doe'), login)
    expect(changes).toEqual([{ field: 'fullname', before: 'Jane Roe', after: 'Jane Doe' }])
    expect(helpdesk.memory.accounts).toMatchObject([{ id, fullname: 'Jane Doe' }])
  })

  it('is remembered of a plan, for the same login, until something else is known', () => {
    const { helpdesk, change } = open()
    const wire = [respond(replyTo('jane@example.com'))]
    const judge = (username = 'jane.roe') => helpdesk.judgePlanned(wire, { kind: 'user', username }, parse)
    expect(judge().account?.new).toBe(true)
    const again = judge()
    expect(again.account?.new).toBe(false)
    expect(judge()).toBe(again)
    expect(judge('john.doe')).not.toBe(again)
    helpdesk.memory = emptyMemory
    expect(judge().account?.new).toBe(true)
    helpdesk.memory = emptyMemory
    change({ userGroups: [] })
    expect(judge().error).toBe('Invalid data provided: Invalid Group')
  })

  it('leaves organizations behind, which are there at the next login', () => {
    const { helpdesk } = open()
    const first = helpdesk.judge(readingOf('a@example.com', 'A', 'Left behind'), login)
    expect(first.organizations).toEqual([{ name: 'Left behind', type: 'restricted' }])
    expect(helpdesk.judge(readingOf('b@example.com', 'B', 'Left behind'), login).organizations).toEqual([])
    expect(helpdesk.memory.organizations).toHaveLength(1)
  })

  it('keeps what a login wrote that was turned away at the very end, or ended in an exception', () => {
    const { helpdesk, change } = open()
    const { settings } = exampleWorld()
    change({ settings: { ...settings, helpdesk: { ...settings.helpdesk, restrictedTo: 'Nobody' } } })
    expect(helpdesk.judge(readingOf('jane@example.com'), login).ok).toBe(false)
    expect(helpdesk.memory.accounts).toHaveLength(1)
  })

  it('is bounded: a text of millions of characters is cut where it is kept', () => {
    const { helpdesk } = open()
    const long = 'x'.repeat(1_000_000)
    expect(helpdesk.judge(readingOf('jane@example.com', long, long), login).account?.fullname).toBe(long)
    expect(JSON.stringify(helpdesk.memory).length).toBeLessThan(50_000)
    expect(helpdesk.judge(readingOf('jane@example.com', 'Jane'), login).account?.new).toBe(false)
  })

  it('is bounded: the oldest accounts make room', () => {
    const account = { usergroup: 'VIP', fullname: '', designation: '', phone: '', organization: null }
    const accounts = Array.from({ length: mostKept }, (_, at) => ({
      ...account,
      id: String(at),
      emails: [`${String(at)}@example.com`],
    }))
    const { helpdesk } = open({ ...emptyMemory, accounts })
    helpdesk.judge(readingOf('jane@example.com'), login)
    expect(helpdesk.memory.accounts.length).toBe(mostKept - mostKept / 10)
    expect(helpdesk.memory.accounts.at(-1)?.emails).toEqual(['jane@example.com'])
    expect(helpdesk.judge(readingOf('jane@example.com'), login).account?.new).toBe(false)
  })
})
