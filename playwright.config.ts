import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/window/chromium.ts'
import type { ShellOptions } from './e2e/window/shell.ts'

/** The same specs in a browser and in the desktop window. `scripts/test.ts` compares what the two ran. */
export default defineConfig<ShellOptions>({
  testDir: 'e2e/window',
  testMatch: '*.spec.ts',
  globalSetup: ['./e2e/global-setup.ts', './e2e/window/public-address.ts'],
  outputDir: 'out/window-tests',
  // On a busy machine one moment of hundreds may be too slow; `scripts/test.ts` names what passed at the second try only.
  retries: 1,
  // Two shared cores, and each test has processes of its own; a third worker makes them no faster.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json', { outputFile: 'out/window-tests.json' }]],
  use: { launchOptions: chromiumOptions },
  projects: [
    { name: 'web', use: { shell: 'web' } },
    { name: 'electron', use: { shell: 'electron' } },
    // It takes packing first: `npm run test:packaged`.
    ...(process.env.PACKAGED === undefined
      ? []
      : [{ name: 'packaged', use: { shell: 'packaged' as const } }]),
  ],
})
