import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../workbench.test-data.ts'
import { isReachable, readPlace, savePlace } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const size = { width: 1280, height: 800 }

describe('a window’s place', () => {
  it('is read as it was saved', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    const place = { bounds: { x: 1, y: 2, ...size }, maximized: true }
    savePlace(file, place)
    expect(readPlace(file)).toEqual(place)
  })

  it.each(['', 'null', '{}', '{"bounds":{"x":0,"y":0,"width":-1,"height":1},"maximized":false}'])(
    'is forgotten when what was saved is %j',
    async (text) => {
      const file = path.join(await temporaryFolder(), 'window.json')
      expect(readPlace(file)).toBeUndefined()
      writeFileSync(file, text)
      expect(readPlace(file)).toBeUndefined()
    },
  )

  it.each([
    ['on a screen', { x: 100, y: 50 }, true],
    ['partly to the left of it', { x: -1100, y: 50 }, true],
    ['on the second screen', { x: 1500, y: 0 }, true],
    ['on a screen that is gone', { x: 4000, y: 50 }, false],
    ['too far to the left to be taken hold of', { x: -1250, y: 50 }, false],
    ['with its title above the screen', { x: 100, y: -20 }, false],
    ['below the screen', { x: 100, y: 890 }, false],
  ])('%s can be reached or not', (_, place, expected) => {
    expect(isReachable({ ...place, ...size }, [laptop, second])).toBe(expected)
  })
})
