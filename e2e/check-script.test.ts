import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CheckScriptInput } from '../shared/contract/check-script.ts'
import { checkScriptInputSchema } from '../shared/contract/check-script.ts'
import type { Report } from '../shared/check-script/report.ts'
import { suiteFor } from '../shared/check-script/suite.ts'
import { checkScript } from '../electron/check-script.ts'
import { servePhp } from './check-script/serve-php.ts'

const john = { username: 'john.doe', password: 'demo' }
const ann = { username: 'ann.lee', password: 'demo' }
const asUser = { kind: 'user', good: john, email: 'john.doe@example.com' } as const
const asStaff = { kind: 'staff', good: ann } as const

let php: Awaited<ReturnType<typeof servePhp>>
beforeAll(async () => {
  php = await servePhp()
})
afterAll(() => php.close())

/** The report on a script. */
async function check(input: CheckScriptInput): Promise<Report> {
  let last: Report | undefined
  for await (const { report } of checkScript(checkScriptInputSchema.parse(input), null)) last = report
  if (last === undefined) throw new Error('There was no report.')
  return last
}

function failedIn({ checks }: Report): string[] {
  return checks.filter(({ result }) => result === 'failed').map(({ id }) => id)
}

const bad = [
  ['lets-everybody-in', asUser, 'wrong-password'],
  ['says-nothing', asUser, 'wrong-password'],
  ['message-not-escaped', asUser, 'markup-username'],
  ['warning-before-the-xml', asUser, 'missing-fields'],
  ['no-valid-email', asUser, 'complete-reply'],
  ['no-interface-check', asUser, 'admin-interface'],
  ['reads-get', asUser, 'get'],
  ['anonymous-login', asUser, 'empty-fields'],
  ['slow', { ...asUser, slowMs: 500 }, 'quick-answer'],
  ['latin-1', asUser, 'foreign-username'],
  ['like-username', asUser, 'search-characters'],
  ['password-in-lower-case', asUser, 'exact-password'],
  ['control-characters', asUser, 'control-characters'],
  ['yes-in-words', asUser, 'right-password'],
  ['another-each-time', asUser, 'same-reply'],
  ['username-alone', asUser, 'email-username'],
  ['trips-over-nobody', asUser, 'unknown-username'],
  ['staff-element-missing', asStaff, 'complete-reply'],
  ['staff-get-in-everywhere', asStaff, 'interface-admin'],
] as const

it('There is a bad script for each check', () => {
  const given = { ...asStaff, bad: ann, email: undefined, interfaces: ['staff'], groups: [], slowMs: 1 }
  const ids = suiteFor({ ...given, kind: 'user' }).map(({ id }) => id)
  expect(new Set(bad.map(([, , id]) => id))).toEqual(new Set([...ids, 'interface-admin']))
})

it.each(bad)('The bad script %s fails one check alone', async (script, given, id) => {
  const url = php.urlOf(`e2e/check-script/${script}.php`)
  const report = await check({ url, ...given })
  expect(failedIn(report)).toEqual([id])
})

it.each([
  ['a user', asUser, ''],
  ['a staff member', asStaff, '?type=staff'],
])('The starter script passes all checks for %s', async (_, given, query) => {
  const url = php.urlOf(`resources/starter-script.php${query}`)
  const report = await check({ url, ...given })
  expect(failedIn(report)).toEqual([])
  expect(report.notChecked).toBe(given === asUser ? 0 : 1)
})
