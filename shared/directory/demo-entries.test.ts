import { describe, expect, it } from 'vitest'
import { helpdeskTakesEmail } from '../loginshare/email.ts'
import { finish } from '../work.ts'
import { applyPatches } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { demoStaff, demoUsers } from './demo-entries.ts'
import { demoPeople, type DemoPerson } from './demo-people.ts'
import { Refusal } from './refusal.ts'
import { staff } from './staff.ts'
import { users } from './users.ts'

const world = exampleWorld()

function some(count: number, seed = 1): DemoPerson[] {
  return finish(demoPeople(count, seed))
}

let ids = 0

function common(people: DemoPerson[]) {
  return { people, password: 'demo', newId: () => `new-${String((ids += 1))}` }
}

/** The directory with made up users in it. */
function withUsers(count: number, choices: Parameters<typeof demoUsers>[2] = {}, before = world): World {
  return applyPatches(before, finish(demoUsers(before, common(some(count)), choices)).patches)
}

/** The users that were not there before. */
function newIn({ users }: World) {
  return users.filter(({ id }) => id.startsWith('new-'))
}

/** The fields that are refused. */
function refused(attempt: () => unknown): readonly string[] {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ field }) => field)
  }
  throw new Error('Nothing was refused.')
}

describe('made up people', () => {
  it('are the same for the same seed, and the first ones however many there are', () => {
    expect(some(20)).toEqual(some(50).slice(0, 20))
    expect(some(20)).not.toEqual(some(20, 2))
  })

  it('are those that they have always been', () => {
    expect(some(1)[0]).toMatchInlineSnapshot(`
      {
        "designation": "Investor Data Executive",
        "firstname": "Nelda",
        "lastname": "Kirlin",
        "name": "nelda.kirlin",
        "phone": "+1 223 555 0184",
      }
    `)
  })

  it('are told apart where two lots are made by turns', () => {
    const lots = [demoPeople(5, 1), demoPeople(5, 2)]
    for (let step = 0; step < 5; step += 1) for (const lot of lots) lot.next()
    expect(lots.map((lot) => lot.next().value)).toEqual([some(5), some(5, 2)])
  })
})

describe('made up users', () => {
  it('can all log in as they are: nothing refuses them and nothing warns of them', () => {
    const next = withUsers(300)
    expect(newIn(next)).toHaveLength(300)
    expect(next.users.flatMap((user) => users.problems(user, next))).toEqual([])
    expect(newIn(next).flatMap((user) => users.warnings(user, next))).toEqual([])
  })

  it('have addresses at domains that are reserved for examples, and phone numbers that are nobody’s', () => {
    for (const { emails, phone } of newIn(withUsers(300))) {
      expect(emails[0]).toMatch(/^[a-z0-9]+\.[a-z0-9]+@((northwind|southwind)\.)?example\.com$/)
      expect(helpdeskTakesEmail(emails[0] ?? '')).toBe(true)
      expect(phone).toMatch(/^\+1 [2-9]\d\d 555 01\d\d$/)
    }
  })

  it('get a number where somebody has the name already', () => {
    const twice = withUsers(3, {}, withUsers(3))
    expect(twice.users.slice(-3).map(({ username }) => username)).toEqual(
      twice.users.slice(-6, -3).map(({ username }) => `${username}2`),
    )
    expect(new Set(withUsers(3000).users.map(({ username }) => username)).size).toBe(3001)
  })

  it('are spread evenly over the groups and organizations that are chosen', () => {
    const next = withUsers(12, { usergroups: ['VIP', 'Registered'], organizations: ['Northwind', ''] })
    const places = newIn(next).map(({ usergroup, organization }) => `${usergroup}, ${organization}`)
    const counts = new Map(places.map((place) => [place, places.filter((one) => one === place).length]))
    expect([...counts.values()]).toEqual([3, 3, 3, 3])
  })

  it('have all their properties in the order of the file', () => {
    const [made] = newIn(withUsers(1))
    expect(JSON.stringify(made)).toBe(JSON.stringify(users.schema.parse(made)))
    expect(finish(demoUsers(world, common(some(2)), {})).label).toBe('Generate 2 demo users')
  })

  it('have a domain whatever their organization is called', () => {
    const odd = { ...world, organizations: [{ ...world.organizations[0], name: '株式会社' }] } as World
    const long = {
      ...world,
      organizations: [{ ...world.organizations[0], name: 'A b '.repeat(40) }],
    } as World
    for (const one of [odd, long]) {
      expect(helpdeskTakesEmail(newIn(withUsers(1, {}, one))[0]?.emails[0] ?? '')).toBe(true)
    }
  })

  it('are refused where there is no group for them, or one that is not there', () => {
    const make = (choices: Parameters<typeof demoUsers>[2], where = world) =>
      refused(() => finish(demoUsers(where, common(some(1)), choices)))
    expect(make({ usergroups: ['VIP', 'Nobody'], organizations: ['X'] })).toEqual(['usergroups[1]'])
    expect(make({ organizations: ['X'] })).toEqual(['organizations[0]'])
    expect(make({ usergroups: [] })).toEqual(['usergroups'])
    expect(make({}, { ...world, userGroups: [] })).toEqual(['usergroups'])
  })
})

describe('made up staff members', () => {
  it('are spread over the teams, with the interfaces that the settings give', () => {
    const next = applyPatches(world, finish(demoStaff(world, common(some(40)), {})).patches)
    const made = next.staff.filter(({ id }) => id.startsWith('new-'))
    expect(made).toHaveLength(40)
    expect(made.flatMap((member) => staff.problems(member, next))).toEqual([])
    expect(new Set(made.map(({ team }) => team))).toEqual(new Set(world.teams.map(({ title }) => title)))
    expect(made[0]?.interfaces).toEqual(world.settings.interfaces.staff)
  })
})
