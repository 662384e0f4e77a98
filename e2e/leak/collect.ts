import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, vi } from 'vitest'
import { openApp, type Answer, type App } from '../open-app.ts'
import { openEvents } from '../events.ts'
import { send } from '../raw-http.ts'
import { login } from './encodings.ts'
import { exportsOf, importHar } from './files.ts'
import { Passwords, type PasswordKind } from './passwords.ts'
import { readings } from './readings.ts'
import { ways } from './ways.ts'

/** Something that the app shows, keeps or says. */
interface Trace {
  /** Where it was found, in words. */
  where: string
  text: string
}

/** For each way in which passwords were posted, where they were found afterwards. */
export type Leaks = Map<string, Set<string>>

/** The name of the one login that is let in. */
export const rightPassword = 'that is the right one'

/** The name of the logins that the app itself is asked to send. */
export const triedPassword = 'that is typed to try a login'

const kinds: readonly PasswordKind[] = ['plain', 'special', 'manySpecials', 'cyrillic', 'digits']

/**
 * Posts new passwords in every way and of every kind to the built app, and looks for them everywhere.
 *
 * @param keep have the app keep posted passwords in memory, for whoever asks for just that
 */
export async function postAndSearch(program: string, keep = false): Promise<Leaks> {
  const passwords = new Passwords()
  const { app, close } = await openApp({ program })
  try {
    const right = passwords.make('special', rightPassword).text
    await addUser(app, 'right.password', right)
    await addUser(app, 'other.password', 'never posted')
    const events = await openEvents(app)
    if (keep) expect(await app.api('PATCH', '/posted-passwords', { keep })).toMatchObject({ status: 200 })
    const posted = await postAll(app, passwords)
    await send(app.endpoint, login(right, { username: 'right.password' }))
    if (keep) await expectKept(app, posted + 1, right)
    const acts = await actOnLog(app, posted + 1, keep ? right : '')
    const tried = await tryAll(app, passwords, posted + 1)
    const imported = await importHar(app, passwords, kinds)
    const traces = await collect(app, posted + 1 + 2 * kinds.length + imported, events.text)
    events.close()
    return search([...acts, ...tried, ...traces], passwords)
  } finally {
    await close()
  }
}

async function addUser(app: App, username: string, password: string): Promise<void> {
  const { status } = await app.api('POST', '/users', { username, password, usergroup: 'Registered' })
  expect(status).toBe(201)
}

/** Posts a few at a time, so that no event has to leave any out. @returns how many */
async function postAll(app: App, passwords: Passwords): Promise<number> {
  const requests = Object.entries(ways).flatMap(([name, way]) =>
    kinds.map((kind) => way(passwords.make(kind, name).text, passwords.make(kind, name).text)),
  )
  for (let at = 0; at < requests.length; at += 16) {
    await Promise.all(requests.slice(at, at + 16).map((request) => send(app.endpoint, request)))
  }
  return requests.length
}

/**
 * Tries logins with new passwords: at the endpoint and, with one in it, at its URL; and the newest login of the log again.
 *
 * @returns the answers
 */
async function tryAll(app: App, passwords: Passwords, newest: number): Promise<Trace[]> {
  const answers: Trace[] = []
  for (const [at, kind] of kinds.entries()) {
    const password = passwords.make(kind, triedPassword).text
    const url = `${app.endpoint}?password=${encodeURIComponent(password)}`
    const input = { username: 'somebody', password, ...(at % 2 === 0 && { url }) }
    const { status, body } = await app.api('POST', '/tries', input)
    expect(status).toBe(200)
    const { id } = body as { id: number }
    answers.push(text('the try', body), text('the try', (await app.api('GET', `/tries/${String(id)}`)).body))
    const again = await app.api('POST', `/exchanges/${String(newest)}/again`, { password })
    expect(again.status).toBe(200)
    answers.push(text('the login that is tried again', again.body))
  }
  const { body } = await app.api('GET', '/tries')
  return [...answers, text('the list of tries', body)]
}

/**
 * Pins, notes, clears and brings back, so that events and the journal tell of it.
 *
 * @param known a password that a person writes in the note on the newest exchange, which has it
 * @returns the answers
 */
async function actOnLog(app: App, newest: number, known: string): Promise<Trace[]> {
  await vi.waitFor(async () => {
    expect((await app.api('GET', '/exchanges/count')).body).toEqual({ count: newest })
  }, 5000)
  const answers: unknown[] = []
  const act = async (method: string, path: string, body: object) => {
    const answer = await app.api(method, `/exchanges${path}`, body)
    expect(answer).toMatchObject({ status: 200 })
    answers.push(answer.body)
    return answer.body
  }
  const note = `typed ${known}, in base64 ${Buffer.from(known).toString('base64')}, in a URL ${encodeURIComponent(known)}`
  await act('PATCH', `/${String(newest)}`, { note })
  await act('PATCH', '', { ids: [1, newest], pinned: true })
  const { clear } = (await act('POST', '/clear', { filter: 'is:refused' })) as { clear: number }
  await act('POST', '/restore', { clear })
  return answers.map((answer) => text('the answers to what is done to the log', answer))
}

async function expectKept(app: App, id: number, password: string): Promise<void> {
  const kept = async () => (await app.api('GET', `/exchanges/${String(id)}/password`)).body
  await expect.poll(kept).toEqual({ password })
}

/** All that there is of the app, while it runs and after its end. */
async function collect(app: App, rows: number, events: () => string): Promise<Trace[]> {
  type List = Answer<{ items: { id: number }[]; total: number }>
  const list = async () => (await app.api('GET', '/exchanges?limit=1000')) as List
  await vi.waitFor(async () => {
    expect((await list()).body.total).toBe(rows)
    expect(events()).toContain(`"total":${String(rows)},`)
  }, 5000)
  const { body } = await list()
  expect(body.items).toHaveLength(rows)
  const details = await Promise.all(
    body.items.map(async ({ id }) =>
      text('the whole exchange', (await app.api('GET', `/exchanges/${String(id)}`)).body),
    ),
  )
  const running = [
    ...details,
    ...body.items.map((item) => text('the list', item)),
    ...(await exportsOf(app)),
    ...events()
      .split('\n')
      .map((line) => ({ where: 'the events', text: line })),
    ...filesOf(app),
  ]
  app.kill('SIGINT')
  expect(await app.stopped).toMatchObject({ code: 0 })
  return [
    ...running,
    ...filesOf(app),
    { where: 'stdout', text: app.stdout() },
    { where: 'stderr', text: app.stderr() },
  ]
}

function text(where: string, value: unknown): Trace {
  return { where, text: JSON.stringify(value) }
}

/** The workspace and every file beside it and below. */
function filesOf(app: App): Trace[] {
  const folder = path.dirname(app.workspace)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'latin1')
      if (!name.endsWith('.ndjson')) return { where: `the file ${name}`, text }
      return text
        .split('\n')
        .map((line) => ({ where: name.includes('traffic') ? 'the journal' : `the file ${name}`, text: line }))
    })
}

function search(traces: readonly Trace[], passwords: Passwords): Leaks {
  const leaks: Leaks = new Map()
  // Much stands in several places as the same text, which takes time to read.
  const places = new Map<string, Trace[]>()
  for (const trace of traces) places.set(trace.text, [...(places.get(trace.text) ?? []), trace])
  for (const [text, those] of places) {
    for (const reading of readings(text)) {
      for (const owner of passwords.find(reading)) {
        for (const { where } of those) leaks.set(owner, (leaks.get(owner) ?? new Set()).add(where))
      }
    }
  }
  return leaks
}
