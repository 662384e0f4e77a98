import { describe, expect, test } from 'vitest'
import { staffFields } from '../shared/loginshare/fields.ts'
import { commonInterfaces } from '../shared/loginshare/interfaces.ts'
import { startApp, type App } from './app.ts'
import { oddText } from './odd-texts.ts'
import { logIn, type Login, type Verdict } from './php/helpdesk.ts'
import fc from 'fast-check'

/** Logs one staff member in at this app with the PHP client. */
async function helpdeskLogsIn(app: App, login: Partial<Login>): Promise<Verdict> {
  const ann = {
    url: `${app.endpoint}/staff`,
    username: 'ann.lee',
    password: 'demo',
    ipaddress: '203.0.113.7',
  }
  const [verdict] = await logIn([{ ...ann, kind: 'staff', ...login }])
  if (verdict === undefined) throw new Error('PHP gave no verdict.')
  return verdict
}

describe('A helpdesk', () => {
  test('lets ann.lee in and reads all seven elements, in the documented order', async () => {
    const verdict = await helpdeskLogsIn(await startApp(), { interface: 'staff' })
    expect(verdict).toMatchObject({ ok: true, error: null })
    expect(Object.entries(verdict.staff ?? {})).toEqual([
      ['firstname', 'Ann'],
      ['lastname', 'Lee'],
      ['designation', 'Support Agent'],
      ['email', 'ann.lee@example.com'],
      ['mobilenumber', '+1 555 0120'],
      ['signature', 'Ann Lee\nSupport'],
      ['team', 'Support'],
    ])
  })

  test('finds all seven, though most are empty', async () => {
    const app = await startApp()
    const bare = { username: 'bare', password: 'p', firstname: 'B', email: 'b@example.com', team: 'Support' }
    expect(await app.api('POST', '/staff', bare)).toMatchObject({ status: 201 })
    const verdict = await helpdeskLogsIn(app, { username: 'bare', password: 'p' })
    expect(verdict.ok).toBe(true)
    expect(Object.keys(verdict.staff ?? {})).toEqual(staffFields.map(({ element }) => element))
  })

  test.each(commonInterfaces)('lets staff in on %s only where they may', async (name) => {
    const app = await startApp()
    const [ann, omar] = [
      await helpdeskLogsIn(app, { interface: name }),
      await helpdeskLogsIn(app, { interface: name, username: 'omar.root' }),
    ]
    expect(omar.ok).toBe(true)
    expect(ann.ok).toBe(name !== 'admin')
    if (!ann.ok) expect(ann.error).toBe('You may not log in to the interface “admin”.')
  })

  test('lets staff in on an interface of any name, once it is added to theirs', async () => {
    const app = await startApp()
    const login = { interface: 'kiosk' }
    expect((await helpdeskLogsIn(app, login)).error).toContain('“kiosk”')
    await app.api('PATCH', '/staff/demo-staff-1', { interfaces: ['kiosk'] })
    expect((await helpdeskLogsIn(app, login)).ok).toBe(true)
  })

  test('lets staff in everywhere while the interface checks are off', async () => {
    const app = await startApp()
    await app.api('PATCH', '/settings', { interfaces: { check: false } })
    expect((await helpdeskLogsIn(app, { interface: 'admin' })).ok).toBe(true)
  })

  test('lets a user into the Admin CP, of an administrators’ team, while the interface checks are off', async () => {
    const app = await startApp()
    const john = { username: 'john.doe', interface: 'admin' }
    expect(await helpdeskLogsIn(app, john)).toMatchObject({ ok: false, staff: null })
    await app.api('PATCH', '/settings', { interfaces: { check: false } })
    const verdict = await helpdeskLogsIn(app, john)
    expect(verdict).toMatchObject({ ok: true, error: null })
    expect(verdict.staff).toEqual({
      firstname: 'John',
      lastname: 'Doe',
      designation: 'Support Lead',
      email: 'john.doe@example.com',
      mobilenumber: '+1 555 0100',
      signature: '',
      team: 'Administrators',
    })
  })

  test('may post staff logins to the user URL with the kind in its query', async () => {
    const app = await startApp()
    expect((await helpdeskLogsIn(app, { url: `${app.endpoint}?type=staff` })).ok).toBe(true)
  })
})

describe('Any text that the API accepts', () => {
  test('reaches SimpleXML exactly, in any field of a staff member', async () => {
    const app = await startApp()
    const texts = staffFields.map(({ element }) => element).filter((element) => element !== 'team')
    const odd = fc.record(Object.fromEntries(texts.map((element) => [element, oddText])))
    let compared = 0
    const property = fc.asyncProperty(fc.array(odd, { minLength: 40, maxLength: 40 }), async (generated) => {
      const added: { username: string; fields: Record<string, string> }[] = []
      for (const fields of generated) {
        const username = `odd.${String((compared += 1))}`
        const entry = { ...fields, username, password: 'p', team: 'Support' }
        if ((await app.api('POST', '/staff', entry)).status === 201) added.push({ username, fields })
      }
      const url = `${app.endpoint}/staff`
      const verdicts = await logIn(
        added.map(({ username }) => ({ url, username, password: 'p', ipaddress: '::1', kind: 'staff' })),
      )
      added.forEach(({ fields }, at) => {
        expect(verdicts[at]?.staff).toEqual({ ...fields, team: 'Support' })
      })
      expect(added.length).toBeGreaterThan(5)
    })
    await fc.assert(property, { numRuns: 3 })
  })
})
