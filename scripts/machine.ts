import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A program that the tests need and npm cannot bring. */
interface Need {
  name: string
  /** Exits with 0 where the program is there and complete. */
  check: readonly [command: string, ...args: string[]]
  /** The Debian packages that hold it. */
  packages: readonly string[]
}

const needs: readonly Need[] = [
  {
    name: 'PHP with curl and xml, to log in as a helpdesk does',
    check: ['php', '-r', 'exit(extension_loaded("curl") && extension_loaded("simplexml") ? 0 : 1);'],
    packages: ['php-cli', 'php-curl', 'php-xml'],
  },
  {
    name: 'a browser, to see the page as in one',
    check: ['chromium', '--version'],
    packages: ['chromium'],
  },
  {
    name: 'a screen in memory, for the window',
    check: ['sh', '-c', 'command -v Xvfb'],
    packages: ['xvfb'],
  },
  {
    name: 'libraries that Electron needs',
    check: ['sh', '-c', everyLibrary('libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1')],
    packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
  },
  {
    name: 'unzip, to unpack the Electron of the tests',
    check: ['unzip', '-v'],
    packages: ['unzip'],
  },
]

/** A shell's test that the linker knows all of these. */
function everyLibrary(...names: readonly string[]): string {
  return names.map((name) => `ldconfig -p | grep -q '^\\s*${name} '`).join(' && ')
}

/** Installs what the machine lacks where it may: as root on Debian. Elsewhere it says what to run, and the run ends. */
export function prepareMachine(): void {
  const missing = needs.filter(({ check: [command, ...args] }) => spawnSync(command, args).status !== 0)
  if (missing.length === 0) return
  const packages = missing.flatMap((need) => need.packages)
  const command = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`
  for (const { name } of missing) console.log(`This machine lacks ${name}.`)
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.log(`On Debian, run: sudo ${command}`)
    process.exit(1)
  }
  console.log(`Installing as root: ${command}`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const line of ['apt-get update --quiet --quiet', command]) {
    const { status } = spawnSync(line, { shell: true, env: environment, stdio: ['ignore', 2, 2] })
    if (status !== 0) {
      console.log(`“${line}” failed; what went wrong is said above.`)
      process.exit(1)
    }
  }
}
