import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { userFields, type ReplyField } from '../shared/loginshare/fields.ts'
import { startApp, type Answer, type App } from './app.ts'
import { forbiddenInXml, legalText, oddText, postableText } from './odd-texts.ts'
import { logIn, type Login, type Verdict } from './php/helpdesk.ts'

/** Logs one person in at this app with the PHP client. */
async function helpdeskLogsIn(app: App, login: Partial<Login>): Promise<Verdict> {
  const john = { url: app.endpoint, username: 'john.doe', password: 'demo', ipaddress: '203.0.113.7' }
  const [verdict] = await logIn([{ ...john, ...login }])
  if (verdict === undefined) throw new Error('PHP gave no verdict.')
  return verdict
}

describe('A helpdesk', () => {
  test('lets john.doe in and reads every field of his, in the documented order', async () => {
    const verdict = await helpdeskLogsIn(await startApp(), {})
    expect(verdict).toMatchObject({
      ok: true,
      error: null,
      status: 200,
      contentType: 'text/xml; charset=UTF-8',
    })
    expect(Object.entries(verdict.user ?? {})).toEqual([
      ['usergroup', 'Registered'],
      ['fullname', 'John Doe'],
      ['designation', 'Support Lead'],
      ['organization', 'Northwind Traders'],
      ['organizationtype', 'shared'],
      ['emails', ['john.doe@example.com']],
      ['phone', '+1 555 0100'],
    ])
  })

  test('lets a person in by an e-mail address, and reads all of them', async () => {
    const verdict = await helpdeskLogsIn(await startApp(), { username: 'O.Smith@example.com' })
    expect(verdict.ok).toBe(true)
    expect(verdict.user?.emails).toEqual([
      'oliver@smith-sons.example',
      'o.smith@example.com',
      'office@smith-sons.example',
    ])
  })

  test('finds no element for an optional field that is empty', async () => {
    const { user } = await helpdeskLogsIn(await startApp(), { username: 'emma.jones' })
    expect(Object.keys(user ?? {})).toEqual(['usergroup', 'fullname', 'designation', 'emails'])
  })

  test('shows the message of a refusal', async () => {
    const verdict = await helpdeskLogsIn(await startApp(), { password: 'wrong' })
    expect(verdict).toMatchObject({
      ok: false,
      error: 'Invalid Username or Password',
      status: 200,
      user: null,
    })
  })

  test.each(['', 'Пароль неверен & <b>"x"</b> ]]> 😀\r\n\tnext line '])(
    'shows the message that the settings say: %j',
    async (message) => {
      const app = await startApp()
      expect(await app.api('PATCH', '/settings', { messages: { refused: message } })).toMatchObject({
        status: 200,
      })
      expect(await helpdeskLogsIn(app, { password: 'wrong' })).toMatchObject({ ok: false, error: message })
    },
  )

  test.each(['staff', 'admin', 'winapp'])(
    'that posts a %s login to the user URL is told the right one',
    async (kind) => {
      const app = await startApp()
      const verdict = await helpdeskLogsIn(app, { interface: kind })
      expect(verdict.ok).toBe(false)
      expect(verdict.error).toContain(`${app.endpoint}/staff`)
    },
  )

  test('may have a query in its URL', async () => {
    const app = await startApp()
    expect(await helpdeskLogsIn(app, { url: `${app.endpoint}?template=default&x=%ff` })).toMatchObject({
      ok: true,
    })
  })

  test('reaches it as localhost and at every address that it listens on', async () => {
    const app = await startApp()
    const { port, pathname } = new URL(app.endpoint)
    const { body } = (await app.api('GET', '/endpoint')) as Answer<{ addresses: string[] }>
    for (const host of [`localhost:${port}`, ...body.addresses]) {
      expect(await helpdeskLogsIn(app, { url: `http://${host}${pathname}` })).toMatchObject({ ok: true })
    }
  })
})

const texts = (userFields as readonly ReplyField[]).filter((field) => field.of === undefined)

/** A user of odd texts in every field that the table of fields has, now or later. */
const oddUser = fc.record({
  username: fc.tuple(
    legalText.filter((text) => text.length < 1000),
    oddText.filter((text) => text.length < 1000),
  ),
  password: postableText,
  organizationtype: fc.constantFrom('shared', 'restricted'),
  fields: fc.record(Object.fromEntries(texts.map((field) => [field.element, oddValue(field)]))),
})

function oddValue({ element, item }: ReplyField): fc.Arbitrary<string | string[]> {
  if (item !== undefined) return fc.array(oddText, { maxLength: 4 })
  // A user must be in a group, and a group has a title.
  return element === 'usergroup' ? oddText.filter((text) => text.trim() !== '') : oddText
}

type OddUser = typeof oddUser extends fc.Arbitrary<infer Value> ? Value : never

/** A user that is in the directory now. */
interface Added {
  username: string
  password: string
  fields: OddUser['fields']
}

/** Creates what the API takes, and finds out whether that is what it should have taken. */
class Directory {
  #count = 0
  /** The type of each organization, by its name. */
  readonly #types = new Map<string, string>()

  constructor(private app: App) {}

  /** Adds the user and what it is a member of; null when it was refused. */
  async add({ username: [head, tail], password, organizationtype, fields }: OddUser): Promise<Added | null> {
    this.#count += 1
    // Usernames differ by more than case; the number stands inside, so that odd ends stay ends.
    const username = `${head}${String(this.#count)}.${tail}`
    const acceptable = [username, ...Object.values(fields).flat()].every((text) => !forbiddenInXml.test(text))
    const [group, organization] = await Promise.all([
      this.#addParent('/user-groups', { title: fields.usergroup }),
      this.#addParent('/organizations', { name: fields.organization, organizationtype }),
    ])
    const user = { ...fields, username, password }
    const { status, body } = await this.app.api('POST', '/users', user)
    const fits = acceptable && group && (organization || fields.organization === '')
    expect({ user, status, body }).toMatchObject({ status: fits ? 201 : 422 })
    return fits ? { username, password, fields } : null
  }

  /** @returns whether it is there now */
  async #addParent(list: string, entry: Record<string, unknown>): Promise<boolean> {
    const { status, body } = await this.app.api('POST', list, entry)
    if (status === 201 && 'name' in entry) this.#types.set(String(entry.name), String(entry.organizationtype))
    return status === 201 || JSON.stringify(body).includes('is taken')
  }

  /** What SimpleXML should read of a user: each field in order, empty optional ones left out. */
  expected({ fields }: Added): [string, unknown][] {
    const organizationtype = this.#types.get(String(fields.organization)) ?? ''
    const all: Record<string, unknown> = { ...fields, organizationtype }
    return (userFields as readonly ReplyField[])
      .filter(({ element, optional }) => all[element] !== '' || optional !== true)
      .map(({ element }) => [element, all[element]])
  }
}

describe('Any text that the API accepts', () => {
  test('reaches SimpleXML exactly, in any field, of whoever logs in by any username and password', async () => {
    const app = await startApp()
    const directory = new Directory(app)
    let compared = 0
    const property = fc.asyncProperty(
      fc.array(oddUser, { minLength: 75, maxLength: 75 }),
      async (generated) => {
        const added = await Promise.all(generated.map((user) => directory.add(user)))
        const users = added.filter((user) => user !== null)
        const verdicts = await logIn(users.map((user) => ({ ...user, url: app.endpoint, ipaddress: '::1' })))
        users.forEach((user, index) => {
          const verdict = verdicts[index]
          expect([null, 'Invalid data provided: No Emails']).toContain(verdict?.error)
          expect(Object.entries(verdict?.user ?? {})).toEqual(directory.expected(user))
        })
        compared += users.length
      },
    )
    await fc.assert(property, { numRuns: 3, interruptAfterTimeLimit: 20_000 })
    expect(compared).toBeGreaterThan(100)
  })
})
