import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startApp } from './app.ts'
import { buildChanged, runIn } from './changed-build.ts'

/** The row that CONTRIBUTING.md's recipe adds. */
function recipe(): string {
  const text = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
  const row = /### Add a reply field[^#]*?```ts\n([^`]+)```/.exec(text)?.[1]
  if (row === undefined) throw new Error('CONTRIBUTING.md has no recipe “Add a reply field” with a row.')
  return row
}

/** What follows the last row of the table. */
const endOfUserFields = '] as const satisfies readonly ReplyField[]\n\n/** The children of `staff`'

it(
  'a field that is added by the recipe is in the types, the API, the file and the reply',
  { timeout: 120_000 },
  async () => {
    const row = recipe()
    const table = 'shared/loginshare/fields.ts'
    const { folder, program } = buildChanged(table, endOfUserFields, (end) => row + end)
    runIn(folder, 'tsc', '--noEmit')

    const app = await startApp({ program })
    const person = { username: 'ada', password: 'p', usergroup: 'VIP', fullname: 'Ada', phone: '1' }
    expect((await app.api('POST', '/users', { ...person, mobilenumber: '<0>' })).status).toBe(201)
    expect(await app.logIn('ada', 'p')).toContain(
      '<phone>1</phone>\n        <mobilenumber>&lt;0&gt;</mobilenumber>\n    </user>',
    )
    expect(readFileSync(app.workspace, 'utf8')).toContain('"mobilenumber": "<0>"')
    expect(await app.logIn('john.doe', 'demo')).not.toContain('mobilenumber')
  },
)
