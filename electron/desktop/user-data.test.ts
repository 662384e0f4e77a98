import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { userDataFolder } from './user-data.ts'

describe('the folder of what Electron gathers', () => {
  it('is one for each workspace, however that is named', () => {
    const folder = userDataFolder('/data', 'work/demo.json')
    expect(folder).toMatch(/^\/data\/loginshare-mock\/demo-[0-9a-f]{12}$/)
    expect(userDataFolder('/data', path.resolve('work/../work/demo.json'))).toBe(folder)
    expect(userDataFolder('/data', 'other/demo.json')).not.toBe(folder)
  })

  it('has a name that every system can bear', () => {
    const name = path.basename(userDataFolder('/data', `/x/${'ü: *'.repeat(50)}.json`))
    expect(name).toMatch(/^[\w-]{1,60}$/)
  })
})
