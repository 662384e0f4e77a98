// `npm run screenshots`: every page, full and empty, light and dark, in both sizes, into docs/screenshots.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { openApp } from '../e2e/open-app.ts'
import { chromiumOptions } from '../e2e/window/chromium.ts'
import { buildIfNeeded } from './build.js'

const folder = path.join(import.meta.dirname, '../docs/screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
]
const schemes = ['light', 'dark'] as const

/** The pages, and what is opened on each while there is something. */
const shots: { name: string; address: string; open?: (page: Page) => Promise<void> }[] = [
  { name: 'traffic', address: '#/traffic', open: (page) => row(page, 'Refused: Invalid').click() },
  { name: 'verdict', address: '#/traffic', open: openVerdict },
  { name: 'users', address: '#/users', open: (page) => row(page, 'jane.roe').click() },
  { name: 'groups', address: '#/groups', open: (page) => row(page, 'VIP').click() },
  { name: 'organizations', address: '#/organizations', open: (page) => row(page, 'Initech').click() },
  { name: 'staff', address: '#/staff', open: (page) => row(page, 'ann.lee').click() },
  { name: 'teams', address: '#/teams', open: (page) => row(page, 'Support').click() },
  { name: 'health', address: '#/health' },
  { name: 'import', address: '#/import/users', open: chooseFile },
  { name: 'scenarios', address: '#/scenarios' },
  { name: 'presets', address: '#/scenarios/presets', open: awaitVerdicts },
  { name: 'rules', address: '#/scenarios', open: openRules },
  { name: 'helpdesk', address: '#/helpdesk', open: (page) => row(page, 'Jane Roe').click() },
  { name: 'helpdesk-knows', address: '#/helpdesk/knows' },
  { name: 'try', address: '#/try', open: tryOne },
  { name: 'check-reply', address: '#/check-reply/no-emails' },
  { name: 'errors', address: '#/errors' },
  { name: 'check-script', address: '#/check-script', open: checkTheMock },
  { name: 'starter-script', address: '#/starter-script' },
  { name: 'settings', address: '#/settings' },
  { name: 'connect', address: '#/connect' },
]

async function awaitVerdicts(page: Page): Promise<void> {
  await page.getByText('✕ Refused: The password is wrong.').first().waitFor()
}

/** Somebody whom the first rule is for is previewed. */
async function openRules(page: Page): Promise<void> {
  await row(page, 'Directory trouble').click()
  await page.getByRole('button', { name: /^1\. / }).click()
  const preview = page.getByRole('complementary', { name: 'Preview' })
  await preview.getByRole('textbox', { name: 'Username', exact: true }).fill('jane.roe')
  await preview.getByText('Rule 1 applied').waitFor()
}

async function openVerdict(page: Page): Promise<void> {
  await row(page, 'no valid e-mail').click()
  await page.getByRole('tab', { name: 'Helpdesk', exact: true }).click()
}

async function tryOne(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Username' }).fill('maria.garcia')
  await page.getByRole('textbox', { name: 'Password' }).fill('demo')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByText('Logged in as María García').first().waitFor()
}

/** A spreadsheet whose columns have names of their own, and a line that cannot be taken over. */
async function chooseFile(page: Page): Promise<void> {
  const text =
    'username,name,mail,company,shoe size\nnina,Nina Simon,nina@example.com,Acme,38\nomar,Omar Ali,not an address,Acme,44\nJANE.ROE,Jane,jane@example.com,,39\n'
  const dialog = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choose (a|another) file…$/ }).click()
  await (await dialog).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('table').first().waitFor()
}

/** One thing is wrong: Ann may not get in where she is said to. */
async function checkTheMock(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Staff member' }).click()
  const works = page.getByRole('group', { name: 'A login that works' })
  await works.getByRole('textbox', { name: 'Username' }).fill('ann.lee')
  await works.getByLabel('Password', { exact: true }).fill('demo')
  await works.getByRole('checkbox', { name: 'admin' }).click()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText('17 passed, 1 failed, 1 not checked', { exact: true }).waitFor()
}

function row(page: Page, text: string) {
  return page.getByRole('row').filter({ hasText: text }).first()
}

/** Rules that show something of each part. */
const trouble = [
  {
    id: 'timeout',
    when: [{ type: 'username', how: 'is', text: 'jane.roe' }],
    often: { type: 'first', n: 2 },
    then: [
      { type: 'wait', ms: 3000 },
      { type: 'reject', message: 'Directory timeout' },
    ],
  },
  {
    id: 'flaky',
    when: [{ type: 'address', range: '10.0.0.0/8', not: true }],
    often: { type: 'chance', percent: 20 },
    then: [{ type: 'cut', how: 'reset' }],
  },
]

type App = Awaited<ReturnType<typeof openApp>>['app']

/** Names as long as people have them, and one that a helpdesk would trip over. */
async function fill({ api, logIn }: App): Promise<void> {
  await api('POST', '/scenarios', { name: 'Directory trouble', rules: trouble })
  await api('POST', '/users', {
    username: 'wolfeschlegelsteinhausenbergerdorff.hubert@subsidiary.example.com',
    fullname: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Senior',
    usergroup: 'Registered',
    emails: ['not an address'],
    password: 'demo',
  })
  for (const [username, password] of [
    ['john.doe', 'demo'],
    ['jane.roe', 'demo'],
    ['nobody', 'demo'],
    ['peter.former', 'demo'],
    ['wolfeschlegelsteinhausenbergerdorff.hubert@subsidiary.example.com', 'demo'],
    ['jane.roe', 'wrong'],
  ] as const) {
    await logIn(username, password)
  }
}

async function empty({ api }: App): Promise<void> {
  for (const list of ['users', 'user-groups', 'organizations', 'staff', 'teams']) {
    const { body } = await api('GET', `/${list}`)
    for (const { id } of (body as { items: { id: string }[] }).items) await api('DELETE', `/${list}/${id}`)
  }
}

buildIfNeeded()
rmSync(folder, { recursive: true, force: true })
const browser = await chromium.launch(chromiumOptions)
for (const [state, prepare] of Object.entries({ full: fill, empty })) {
  for (const colorScheme of schemes) {
    for (const viewport of sizes) {
      // Anew for each, since what is opened on some pages logs in.
      const { app, close } = await openApp({ args: ['--port', '8480'] })
      await prepare(app)
      const context = await browser.newContext({ colorScheme, viewport })
      const page = await context.newPage()
      await page.goto(`${app.control}/#token=${app.token}`)
      await page.getByRole('navigation').waitFor()
      for (const { name, address, open } of shots) {
        // Empty, a page looks the same whatever would be opened on it.
        if (state === 'empty' && shots.find((shot) => shot.address === address)?.name !== name) continue
        await page.evaluate((hash) => {
          location.hash = hash
        }, address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (state === 'full') await open?.(page)
        // Nothing tells that the last reply has been drawn.
        await page.waitForTimeout(300)
        const size = `${String(viewport.width)}x${String(viewport.height)}`
        await page.screenshot({
          animations: 'disabled',
          path: path.join(folder, `${name}-${state}-${colorScheme}-${size}.png`),
        })
      }
      await context.close()
      await close()
    }
  }
}
await browser.close()
