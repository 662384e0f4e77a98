import { expect, it } from 'vitest'
import type { Try } from '../../shared/contract/tries.ts'
import { Tries } from './tries.ts'

/** A try whose reply has so many characters. */
function tried(id: number, characters = 0): Try {
  return {
    id,
    ...{ time: '', kind: 'user', username: '', ipaddress: '', interface: null, url: '', own: false },
    request: { method: 'POST', headers: [], fields: [], raw: '' },
    reply: { status: 200, headers: [], body: 'x'.repeat(characters), bytes: 0, raw: '', cut: false },
    break: null,
    timing: { connect: 1, firstByte: 2, total: 3 },
    notes: [],
    verdict: {
      ...{ ok: true, error: null, exception: false, log: [], organizations: [], changes: [], reasons: [] },
      ...{ depends: [], result: 1, line: null, missing: [] },
    },
  }
}

it('Of more than a hundred tries the oldest go, and are counted', () => {
  const tries = new Tries()
  for (let id = 1; id <= 103; id += 1) tries.add(tried(id))
  const { items, total, dropped } = tries.list()
  expect({ newest: items[0]?.id, oldest: items.at(-1)?.id, total, dropped }).toEqual({
    newest: 103,
    oldest: 4,
    total: 100,
    dropped: 3,
  })
})

it('Long replies leave less room, but the newest try is always there', () => {
  const tries = new Tries()
  tries.add(tried(1))
  tries.add(tried(2, 10 * 1024 * 1024))
  tries.add(tried(3, 10 * 1024 * 1024))
  expect(tries.list().items.map(({ id }) => id)).toEqual([3])
  tries.add(tried(4, 20 * 1024 * 1024))
  expect(tries.list().items.map(({ id }) => id)).toEqual([4])
})
