import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the packaged app lies that tests can drive. */
export const inspectableFolder = fileURLToPath(new URL('../dist/inspectable', import.meta.url))

/** The executable of the packaged app that tests can drive. @throws when it has not been made */
export function packagedApp(): string {
  const executable = `${inspectableFolder}/linux-unpacked/loginshare-mock`
  if (existsSync(executable)) return executable
  throw new Error(`There is no ${executable}; make it with: npm run package -- --dir --inspectable`)
}
