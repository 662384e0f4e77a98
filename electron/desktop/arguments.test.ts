import { describe, expect, it } from 'vitest'
import { ownArguments } from './arguments.ts'

describe('the app’s own arguments', () => {
  it('follow its folder, where it is not packaged', () => {
    const argv = ['electron', '--inspect=0', '/the/app', '--json', '--port', '0', '--no-sandbox']
    expect(ownArguments(argv, false)).toEqual(['--json', '--port', '0'])
    expect(ownArguments(['electron', '.'], false)).toEqual([])
  })

  it('are all but Electron’s, where it is packaged', () => {
    const argv = [
      'loginshare-mock',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--json',
      '--port',
      '0',
    ]
    expect(ownArguments(argv, true)).toEqual(['--json', '--port', '0'])
  })
})
