import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { exampleUser, exampleWorld } from '../../shared/workspace/example-world.test-data.ts'
import { NotSaved, Saver } from './saver.ts'

/** A saver on a disk that can be slow and full. */
function saverOn(disk: { write: (workspace: Workspace) => Promise<void> }) {
  const told: (string | null)[] = []
  const empty: Workspace = { version: 1, ...exampleWorld([]) }
  const low = new Low<Workspace>(
    { read: () => Promise.resolve(null), write: (data) => disk.write(data) },
    empty,
  )
  return { saver: new Saver(low, (problem) => told.push(problem)), told }
}

const worldOf = (...usernames: string[]) =>
  exampleWorld(usernames.map((username) => exampleUser({ username })))

describe('saving', () => {
  it('answers when the change is on disk, and many changes share a write', async () => {
    const written: string[] = []
    const { saver } = saverOn({
      async write({ users }) {
        const names = users.map(({ username }) => username).join(' ')
        await new Promise((resolve) => setTimeout(resolve, 5))
        written.push(names)
      },
    })
    const first = saver.save(worldOf('a'))
    await Promise.resolve().then(() => Promise.resolve())
    const rest = Array.from({ length: 50 }, (_, index) => saver.save(worldOf('a', String(index))))
    await first
    expect(written[0]).toMatch(/^a/)
    await Promise.all(rest)
    expect(written.at(-1)).toBe('a 49')
    expect(written.length).toBeLessThanOrEqual(2)
  })

  it('that fails says why, is told to all, and is made good with the next change', async () => {
    let full = true
    const { saver, told } = saverOn({
      write: () => (full ? Promise.reject(new Error('ENOSPC: no space left on device')) : Promise.resolve()),
    })
    await expect(saver.save(worldOf('a'))).rejects.toThrow(NotSaved)
    expect(saver.problem).toContain('no space left on device')
    full = false
    await saver.save(worldOf('a', 'b'))
    expect(saver.problem).toBeNull()
    expect(told).toEqual([expect.stringContaining('could not be saved'), null])
  })

  it('is tried once more at the end', async () => {
    let full = true
    const written: number[] = []
    const { saver } = saverOn({
      write({ users }) {
        if (full) return Promise.reject(new Error('ENOSPC'))
        written.push(users.length)
        return Promise.resolve()
      },
    })
    await expect(saver.save(worldOf('a'))).rejects.toThrow()
    full = false
    await saver.close()
    expect(written).toEqual([1])
  })
})
