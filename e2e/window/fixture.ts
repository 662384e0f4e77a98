import { test as base, type Locator, type Page } from '@playwright/test'
import { openDisplay } from '../desktop/display.ts'
import { expectAccessible } from './accessible.ts'
import { expectNoComplaints } from './complaints.ts'
import { personAt, type Hand, type Person } from './person.ts'
import { openWeb, openWindow, type Opened, type RunningApp, type ShellOptions } from './shell.ts'

export { expect } from '@playwright/test'

interface Options {
  hand: Hand
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

  opened: async ({ shell, browser, hand, display: _, expectedErrors }, use, testInfo) => {
    const opened = shell === 'web' ? await openWeb(browser) : await openWindow(shell === 'packaged')
    const { page } = opened
    try {
      // What fades in is of another colour meanwhile.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.getByRole('navigation').waitFor()
      await use(opened)
      if (testInfo.status === testInfo.expectedStatus && opened.isThere()) {
        // The keyboard ends where the mouse does, and that has been looked at.
        if (hand === 'mouse') await expectAccessible(page)
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
  // The keyboard leads to nothing that the mouse does not.
  lookedAt: ({ page, hand }, use) =>
    use(() => (hand === 'mouse' ? expectAccessible(page) : Promise.resolve())),
  grid: ({ page }, use) => use(page.getByRole('grid')),
})

/** One job done twice: with the mouse, and by the keyboard alone. */
export function byEitherHand(name: string, job: Parameters<typeof test>[2]): void {
  for (const hand of ['mouse', 'keyboard'] as const) {
    test.describe(hand === 'mouse' ? 'With the mouse' : 'By the keyboard alone', () => {
      test.use({ hand })
      test(name, job)
    })
  }
}
