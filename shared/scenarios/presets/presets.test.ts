import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../../electron/verdict/libxml2.ts'
import { emptyMemory } from '../../helpdesk/memory.ts'
import { readWorkspace } from '../../workspace/read-workspace.ts'
import { loginErrors, type LoginError } from '../../verdict/errors.ts'
import { mistakesIn } from '../mistakes.ts'
import { findPreset, presets } from '../presets.ts'
import type { WireAction } from '../wire.ts'
import { forHelpdesk, presetGroups, said, scenarioOf, valuesSchema } from './preset.ts'
import { tryScenario, type Trial } from './try-preset.ts'

const parse = await loadLibxml2()
const demo = JSON.parse(await readFile('resources/demo-workspace.json', 'utf8')) as unknown
const { workspace: world } = readWorkspace(demo)
/** The preset's login with its values as they are at first. */
function trialOf(name: string, values: object = {}): Trial {
  const preset = findPreset(name)
  if (preset === undefined) throw new Error(`There is no preset “${name}”.`)
  const bench = { world, memory: emptyMemory, parse, staffUrl: '', now: Date.UTC(2026, 0, 31), seed: '1' }
  const trial = tryScenario(scenarioOf(preset, values), preset.example, bench)
  if (trial === undefined) throw new Error(`No rule of “${name}” ever applies.`)
  return trial
}

const invalid = (what: string) => `Invalid data provided: ${what}`
const loggedIn = null
const exception = 'an exception'

/** What the person at the form reads, of each. */
const shown: Record<string, string | null> = {
  'Wrong password message': 'The password is wrong. Have you changed it lately?',
  'Account locked after 3 tries for 1 minute':
    'Your account is locked after too many tries. Wait a minute and try again.',
  'Password expired': 'Your password has expired. Set a new one, then log in again.',
  'Account disabled': 'Your account is disabled. Ask your administrator.',
  'Refused without a message': '',
  'Every third login fails': 'The directory is busy. Try again.',
  "Wrong password, counted by the helpdesk's own lock": 'Invalid Username or Password',
  'Every password is right': loggedIn,
  'Logged in as somebody else': loggedIn,
  'Directory down: empty reply': invalid('1'),
  'Directory down: the script says so': 'The directory cannot be reached. Try again in a few minutes.',
  'Slow LDAP: 8 ± 3 s': loggedIn,
  'Slower than the helpdesk waits': invalid('1'),
  'Directory timeout: refused after 20 s': 'Directory timeout',
  'Cold start: the first login takes 15 s': loggedIn,
  'Fails twice, then recovers': invalid('2'),
  'Unescaped ampersand in the organization': invalid('2'),
  'PHP warning before the XML': invalid('2'),
  "The documentation's misprint": invalid('2'),
  'HTML page before the XML': invalid('2'),
  'Text after the XML': invalid('2'),
  'Blank lines before the XML': loggedIn,
  'Byte order mark before the XML': loggedIn,
  'Reply cut in the middle': invalid('2'),
  'Control character in the name': invalid('2'),
  'HTML entity in the name': invalid('2'),
  'Latin-1 sent as UTF-8': invalid('2'),
  'Elements closed in the wrong order': invalid('2'),
  'Gzip that nobody asked for': invalid('2'),
  'A reply of 1 MB': loggedIn,
  'Flaky network: 20 % resets': invalid('1'),
  'Down for 30 s, then back': invalid('1'),
  'Connections refused for 30 s': invalid('1'),
  '500 with a good body': loggedIn,
  '503 page of a proxy': invalid('2'),
  'Redirect to a login page': invalid('1'),
  'HTTPS on an HTTP port': invalid('1'),
  'Content-Length too short': invalid('2'),
  'Content-Length too long': loggedIn,
  'Bad chunk after the reply': loggedIn,
  'Headers without a body': invalid('1'),
  'Reset in the middle of the reply': invalid('2'),
  'Closed without an answer after 5 s': invalid('1'),
  'A slow line: 100 bytes every 0.5 s': loggedIn,
  'A trickle that never gets done': invalid('2'),
  'Group the helpdesk does not know': invalid('Invalid Group'),
  'Success without an e-mail': invalid('No Emails'),
  'An e-mail the helpdesk skips': invalid('No Emails'),
  'Two people, one e-mail': loggedIn,
  'result 2': invalid('5'),
  'result true': '',
  'Reply without a user group': invalid('5'),
  'A full name of spaces': exception,
  'A staff member without a first name': exception,
  'Team the helpdesk does not know': invalid('Invalid Group'),
  'Users may enter the Admin CP': loggedIn,
  'Nobody may enter the Admin CP': 'The Admin CP is closed for maintenance.',
  'An administrator in a team without the right': 'Staff Group is not Admin',
  'User reply to a staff login': invalid('5'),
}

describe('Each preset', () => {
  it.each(presets.map(({ name }) => name))('%s: its verdict is what it promises', (name) => {
    const { verdict } = trialOf(name)
    expect(verdict.exception ? exception : verdict.error).toBe(shown[name])
  })

  it('has a name of its own, a group, and its values in its sentence', () => {
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length)
    expect(Object.keys(shown)).toEqual(presets.map(({ name }) => name))
    for (const { name, group, sentence, values, does } of presets) {
      expect(presetGroups).toContain(group)
      const inBrackets = [...sentence.matchAll(/\[(\w+)\]/g)].map((match) => match[1])
      expect({ name, values: inBrackets }).toEqual({ name, values: Object.keys(values) })
      expect(does).toMatch(/[.!]$/)
    }
  })

  it('makes a scenario without mistakes, of any values that it takes', () => {
    for (const preset of presets) {
      const scenario = scenarioOf(preset, {})
      expect({ name: preset.name, mistakes: mistakesIn(scenario, world) }).toEqual({
        name: preset.name,
        mistakes: [],
      })
      expect(valuesSchema(preset).safeParse({ unheardOf: 1 }).success).toBe(false)
    }
  })

  it('gives other bytes, another timing or another verdict than all others', () => {
    const signs = presets.map(({ name }) => {
      const { decision, verdict } = trialOf(name)
      return JSON.stringify([decision.wire.map(sign), verdict])
    })
    const twice = presets.filter((_, at) => signs.indexOf(signs[at] ?? '') !== at).map(({ name }) => name)
    expect(twice).toEqual([])
  })

  /** What can be seen of an action on the socket. */
  function sign(action: WireAction): unknown {
    if (action.action === 'write') return Buffer.from(action.bytes).toString('latin1')
    if (action.action !== 'respond') return action
    return { ...action, body: Buffer.from(action.body as string).toString('latin1') }
  }
})

describe('The values of a preset', () => {
  it('change what it does', () => {
    const { verdict, logins, decision } = trialOf('Every third login fails', {
      n: 5,
      seconds: 2,
      message: 'Sorry',
    })
    expect({ error: verdict.error, logins, first: decision.wire[0] }).toEqual({
      error: 'Sorry',
      logins: 5,
      first: { action: 'wait', ms: 2000 },
    })
  })

  it.each([
    [{ n: 0 }, 'n', 'must be at least 1'],
    [{ n: 1.5 }, 'n', 'is no whole number'],
    [{ message: '\0' }, 'message', 'holds U+0000'],
    [{ seconds: 'long' }, 'seconds', 'is no number'],
  ])('are refused with their names: %j', (values, field, message) => {
    const preset = findPreset('Every third login fails')
    const issues = preset && valuesSchema(preset).safeParse(values).error?.issues
    expect(issues?.[0]?.path).toEqual([field])
    expect(issues?.[0]?.message).toContain(message)
  })
})

it('The helpdesk’s phrase is at first the one that its settings name', () => {
  const preset = findPreset("Wrong password, counted by the helpdesk's own lock")
  const { settings } = world
  const helpdesk = { ...settings.helpdesk, lockOutPhrase: 'Falsches Kennwort' }
  const phrases = [settings, { ...settings, helpdesk }].map(
    (one) => preset && forHelpdesk(preset, one).values,
  )
  const field = { type: 'text', label: 'The helpdesk’s phrase' }
  expect(phrases).toEqual([
    { message: { ...field, default: 'Invalid Username or Password' } },
    { message: { ...field, default: 'Falsches Kennwort' } },
  ])
})

describe('The preset that an error names', () => {
  const errors: [id: string, error: LoginError][] = Object.entries(loginErrors)
  it.each(errors)('makes just that: %s', (_, error) => {
    const { attempt, verdict } = trialOf(error.preset)
    expect(error.kinds).toContain(attempt.kind)
    expect(verdict.ok).toBe(false)
    expect(verdict.log).toEqual(error.log === undefined ? [] : [error.log[attempt.kind]])
    expect(verdict.exception).toBe(error.exception === true)
    if (error.text !== null) expect(verdict.error).toBe(error.text)
    else if (!error.exception) expect(verdict.error?.trim()).toBeTruthy()
  })
})

it('Two people with one e-mail end in one account', () => {
  const { verdict } = trialOf('Two people, one e-mail')
  expect(verdict.account).toMatchObject({ new: false, index: 0, emails: ['office@example.com'] })
  expect(verdict.changes.map(({ field }) => field)).toContain('fullname')
})

it('A user who enters the Admin CP becomes an administrator', () => {
  expect(trialOf('Users may enter the Admin CP').verdict.staffAccount).toMatchObject({
    new: true,
    team: 'Administrators',
  })
})

it.each([
  [3, 'Every 3rd login takes 0 s, then is refused with'],
  [1, 'Every 1st login takes'],
  [12, 'Every 12th login takes'],
  [22, 'Every 22nd login takes'],
])('A number that counts is said as one: %i', (n, sentence) => {
  const preset = findPreset('Every third login fails')
  expect(preset && said(preset, { n })).toContain(sentence)
})
