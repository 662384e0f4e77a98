import { buildIfNeeded } from '../scripts/build.js'

/** The tests run what a person runs: the built app. */
export default function setUp(): void {
  // Vitest says `test` here, which would make a build that no person ever runs.
  delete process.env.NODE_ENV
  buildIfNeeded()
}
