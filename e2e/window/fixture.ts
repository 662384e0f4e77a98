import { test as base, type Locator, type Page } from '@playwright/test'
import { openDisplay } from '../desktop/display.ts'
import { expectAccessible } from './accessible.ts'
import { expectNoComplaints } from './complaints.ts'
import { personAt, type Hand, type Person } from './person.ts'
import {
  alsoInBrowser,
  openWeb,
  openWindow,
  type Opened,
  type RunningApp,
  type ShellOptions,
} from './shell.ts'

export { expect } from '@playwright/test'

interface Options {
  hand: Hand
  /** The page is looked at in a browser in every shell: what is tested is not there in a window. */
  inBrowser: boolean
  /** Errors in the console that the test itself brings about, such as a refusal that the browser reports. */
  expectedErrors: RegExp | undefined
}

interface Fixtures {
  opened: Opened
  /** The app that this test alone has, with a new workspace of demo people. */
  app: RunningApp
  /** The page that it shows. */
  page: Page
  person: Person
  /** Checks the page as it looks now; at the end of each test that happens by itself. */
  lookedAt: () => Promise<void>
  /** Gives the page a size, in CSS pixels. */
  resize: Opened['resize']
  /** What is saved as a file when this is done. */
  saved: Opened['saved']
  grid: Locator
}

/** A test of the page, in the shell of its project. */
export const test = base.extend<Options & Fixtures, ShellOptions & { display: undefined }>({
  shell: ['web', { option: true, scope: 'worker' }],
  hand: ['mouse', { option: true }],
  inBrowser: [false, { option: true }],
  expectedErrors: [undefined, { option: true }],

  // One for all windows, since each of its own would cost time.
  display: [
    async ({ shell }, use) => {
      if (shell === 'web') return use(undefined)
      const screen = await openDisplay()
      process.env.DISPLAY = screen.name
      await use(undefined)
      screen.close()
    },
    { scope: 'worker' },
  ],

  opened: async ({ shell, browser, inBrowser, display: _, expectedErrors }, use, testInfo) => {
    const own = shell === 'web' ? await openWeb(browser) : await openWindow(shell === 'packaged')
    const opened = inBrowser && shell !== 'web' ? await alsoInBrowser(browser, own) : own
    const { page } = opened
    try {
      // What fades in is of another colour meanwhile.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.getByRole('navigation').waitFor()
      await use(opened)
      if (testInfo.status === testInfo.expectedStatus && opened.isThere()) {
        await expectAccessible(page)
        await expectNoComplaints(page, expectedErrors)
      }
    } finally {
      if (testInfo.status !== testInfo.expectedStatus && opened.isThere()) {
        await page.screenshot({ path: testInfo.outputPath('at-the-end.png') })
      }
      await opened.close()
    }
  },
  app: ({ opened }, use) => use(opened.app),
  page: ({ opened }, use) => use(opened.page),
  resize: ({ opened }, use) => use(opened.resize),
  saved: ({ opened }, use) => use(opened.saved),
  person: ({ page, hand }, use) => use(personAt(page, hand)),
  lookedAt: ({ page }, use) => use(() => expectAccessible(page)),
  grid: ({ page }, use) => use(page.getByRole('grid')),
})

/**
 * One job, by the keyboard alone in the one shell and with the mouse in the other. `EVERY_HAND=1` does it by both in
 * both.
 */
export function byEitherHand(name: string, job: Parameters<typeof test>[2]): void {
  if (process.env.EVERY_HAND !== undefined) {
    for (const hand of ['mouse', 'keyboard'] as const) {
      test.describe(hand, () => {
        test.use({ hand })
        test(name, job)
      })
    }
    return
  }
  // Which in which is told by the name, so that each shell has some of both.
  const isByKeyboardInBrowser = name.length % 2 === 0
  test.describe(() => {
    test.use({
      hand: ({ shell }, use) => use((shell === 'web') === isByKeyboardInBrowser ? 'keyboard' : 'mouse'),
    })
    test(name, job)
  })
}
