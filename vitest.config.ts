import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.ts', 'e2e/**/*.test.ts'],
    globalSetup: ['e2e/global-setup.ts'],
    // By itself it would leave one core of two idle.
    maxWorkers: 2,
    // Real sockets, files and processes, on two shared cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
