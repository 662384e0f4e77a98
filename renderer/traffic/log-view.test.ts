import { describe, expect, it } from 'vitest'
import type { Summary } from '../../shared/traffic/exchange.ts'
import type { ExchangeList } from '../live/exchange-list.ts'
import { begun, followed, held, missingPiece, rowsOf, withPiece, type LogView } from './log-view.ts'

/** Rows by their ids alone, which is all that counts here: from one down to another. */
function down(from: number, to: number): Summary[] {
  return Array.from({ length: from - to + 1 }, (_, at) => ({ id: from - at }) as Summary)
}

/** The newest of a log with ids from 1 on; none was dropped. */
function newest(id: number, values: Partial<ExchangeList> = {}): ExchangeList {
  return { items: down(id, Math.max(1, id - 99)), total: id, dropped: 0, readAt: 1, ...values }
}

function idsAt(view: LogView, ...places: number[]) {
  const rows = rowsOf(view)
  return places.map((place) => rows.at(place)?.id)
}

describe('A view of the log', () => {
  it('has as many rows as the log, of which it knows the newest at first', () => {
    const view = begun(newest(1000), false)
    expect(rowsOf(view).length).toBe(1000)
    expect(idsAt(view, 0, 99, 100)).toEqual([1000, 901, undefined])
    expect(rowsOf(view).findIndex(({ id }) => id === 950)).toBe(50)
    expect(rowsOf(view).findIndex(({ id }) => id === 5)).toBe(-1)
  })

  it('asks for the piece that comes into sight, and has it in its place once it was read', () => {
    const view = begun(newest(1000), false)
    expect(missingPiece(view, 0, 20)).toBeUndefined()
    const piece = missingPiece(view, 500, 520) ?? expect.fail()
    expect(piece).toMatchObject({ offset: 400, upTo: 1000 })
    const next = withPiece(view, piece, down(600, 501))
    expect(idsAt(next, 399, 400, 499)).toEqual([undefined, 600, 501])
    expect(missingPiece(next, 500, 520)).toMatchObject({ offset: 500 })
  })

  it('asks no second time for what is gone', () => {
    const view = begun(newest(150), false)
    const piece = missingPiece(view, 100, 120) ?? expect.fail()
    expect(missingPiece(withPiece(view, piece, down(50, 20)), 100, 120)).toBeUndefined()
  })

  it('gets others on top where one follows them, and what was read stays with its row', () => {
    const view = begun(newest(1000), false)
    const piece = missingPiece(view, 500, 520) ?? expect.fail()
    const next = withPiece(followed(view, newest(1003)), piece, down(600, 501))
    expect(idsAt(next, 0, 3, 102, 403)).toEqual([1003, 1000, 901, 600])
    expect(rowsOf(next).length).toBe(1003)
    expect(missingPiece(next, 0, 20)).toBeUndefined()
  })

  it('begins anew where more came than are known', () => {
    const next = followed(begun(newest(1000), false), newest(2000))
    expect(idsAt(next, 0, 99, 100)).toEqual([2000, 1901, undefined])
  })

  it('stays as it is elsewhere, and counts those that come', () => {
    const view = begun(newest(1000), false)
    const next = held(view, newest(1012), false)
    expect(idsAt(next, 0)).toEqual([1000])
    expect(next).toMatchObject({ fresh: 12, freshOrMore: false, length: 1000, upTo: 1000 })
    expect(held(view, newest(5000), false)).toMatchObject({ fresh: 4000, length: 1000 })
    expect(followed(next, newest(1013))).toMatchObject({ fresh: 0, length: 1013 })
  })

  it('loses at the end what the log has dropped', () => {
    expect(held(begun(newest(1000), false), newest(1012, { total: 500 }), false).length).toBe(488)
  })

  it('counts of those that a filter finds as many as it knows of', () => {
    const found = { items: [9, 7, 5].map((id) => ({ id }) as Summary), total: 3, dropped: 0, readAt: 1 }
    const view = begun(found, false)
    const more = { ...found, items: [12, 11, 9, 7, 5].map((id) => ({ id }) as Summary), total: 5 }
    expect(held(view, more, true)).toMatchObject({ fresh: 2, freshOrMore: false, length: 3 })
    const many = { ...found, items: down(900, 801), total: 800 }
    expect(held(view, many, true)).toMatchObject({ fresh: 100, freshOrMore: true, length: 3 })
  })

  it('knows nothing any more of a log that was read anew, and does not move all the same', () => {
    const view = held(begun(newest(1000), false), newest(1000, { readAt: 2 }), false)
    expect(idsAt(view, 0)).toEqual([undefined])
    expect(missingPiece(view, 0, 20)).toMatchObject({ offset: 0, upTo: 1000 })
  })

  it('knows none of its rows at first in another order', () => {
    const view = begun(newest(1000), true)
    expect(rowsOf(view).length).toBe(1000)
    expect(missingPiece(view, 0, 20)).toMatchObject({ offset: 0 })
  })

  it('keeps a few thousand rows, those near what was read last, and the one that the keyboard is on', () => {
    let view = begun(newest(100_000), false)
    for (let from = 0; from < 99_000; from += 100) {
      const piece = { offset: from, upTo: 100_000, key: from }
      view = withPiece(view, piece, down(100_000 - from, 100_000 - from - 99), 99_950)
    }
    expect(view.rows.size).toBeLessThanOrEqual(3000)
    expect(idsAt(view, 98_900, 98_300, 50, 1000)).toEqual([1100, 1700, 99_950, undefined])
  })
})
