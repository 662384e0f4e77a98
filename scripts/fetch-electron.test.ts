import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchElectron } from './fetch-electron.js'

/** A folder of packages in which Electron's installer is this script; it counts how often it is run. */
function packagesWith(installer: string) {
  const modules = mkdtempSync(path.join(tmpdir(), 'loginshare-mock-modules-'))
  onTestFinished(() => {
    rmSync(modules, { recursive: true })
  })
  const runs = path.join(modules, 'runs')
  mkdirSync(path.join(modules, 'electron/dist'), { recursive: true })
  writeFileSync(
    path.join(modules, 'electron/install.js'),
    `const fs = require('node:fs'); fs.appendFileSync(${JSON.stringify(runs)}, 'x'); process.chdir(__dirname); ${installer}`,
  )
  return { modules, runs: () => (existsSync(runs) ? readFileSync(runs, 'utf8').length : 0) }
}

const failing = 'throw new TypeError("fetch failed")'

describe('fetching Electron', () => {
  it('gives the executable that its installer has fetched', () => {
    const { modules } = packagesWith(
      "fs.writeFileSync('path.txt', 'electron'); fs.writeFileSync('dist/electron', '')",
    )
    expect(fetchElectron(modules)).toEqual({ electron: path.join(modules, 'electron/dist/electron') })
  })

  it('says in one line why it failed', () => {
    expect(fetchElectron(packagesWith(failing).modules)).toEqual({ problem: 'fetch failed' })
    expect(fetchElectron(packagesWith('console.error("no room\\nat x"); process.exit(1)').modules)).toEqual({
      problem: 'no room',
    })
  })

  it('gives up after a while', () => {
    const { modules } = packagesWith('setInterval(() => 0, 1000)')
    expect(fetchElectron(modules, 500)).toEqual({ problem: 'it took longer than 0.5 s' })
  })

  it('is not tried again for a day after it failed', () => {
    const { modules, runs } = packagesWith(failing)
    const first = fetchElectron(modules)
    expect(fetchElectron(modules)).toEqual(first)
    expect(runs()).toBe(1)
    const yesterday = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(path.join(modules, '.cache/loginshare-mock/electron-failed'), yesterday, yesterday)
    expect(fetchElectron(modules)).toEqual(first)
    expect(runs()).toBe(2)
  })
})
