import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By itself it would leave one core of two idle.
    maxWorkers: 2,
    // Real sockets, files and processes, on two shared cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      // Pure functions leave nothing behind that the next file could trip over, so no file needs modules of its own.
      {
        extends: true,
        test: { name: 'pure', include: ['{shared,renderer}/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['{electron,scripts,e2e}/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
        },
      },
    ],
  },
})
