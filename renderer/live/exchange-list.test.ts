import { describe, expect, it } from 'vitest'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { withNewExchanges, withNewFound, type ExchangeList } from './exchange-list.ts'

/** Rows by their ids alone, which is all that counts here. */
function rows(...ids: number[]): Summary[] {
  return ids.map((id) => ({ id }) as Summary)
}

function idsOf({ items }: ExchangeList): number[] {
  return items.map(({ id }) => id)
}

const list: ExchangeList = { items: rows(3, 2), total: 3, dropped: 0, readAt: 1 }
const event = { type: 'exchanges' as const, added: 2, logins: 2, refused: 0, total: 5, dropped: 0 }

describe('the newest exchanges', () => {
  it('get new ones on top', () => {
    expect(withNewExchanges(list, { ...event, items: rows(5, 4) })).toEqual({
      ...{ items: rows(5, 4, 3, 2), total: 5, dropped: 0, readAt: 1 },
    })
  })

  it('hold none twice that was read before its event came', () => {
    expect(idsOf(withNewExchanges(list, { ...event, items: rows(4, 3), total: 4 }))).toEqual([4, 3, 2])
  })

  it('are let go when more came than an event carries, so that there is no hole', () => {
    const next = withNewExchanges(list, { ...event, added: 500, items: rows(503, 502), total: 503 })
    expect(idsOf(next)).toEqual([503, 502])
  })

  it('lose at the end what the log has dropped', () => {
    const next = withNewExchanges(list, { ...event, items: rows(5, 4), total: 3, dropped: 2 })
    expect(idsOf(next)).toEqual([5, 4, 3])
  })

  it('are no more than a few hundred, however many come', () => {
    let long = list
    for (let id = 4; id < 2000; id += 1) {
      long = withNewExchanges(long, { ...event, added: 1, items: rows(id), total: id })
    }
    expect(long.items).toHaveLength(500)
  })
})

describe('What a filter has found', () => {
  const page = { items: rows(9, 7), total: 5, dropped: 0, next: null }

  it('gets on top what it has found since', () => {
    const next = withNewFound(list, page)
    expect(idsOf(next)).toEqual([9, 7, 3, 2])
    expect(next).toMatchObject({ total: 5, readAt: 1 })
  })

  it('is let go when more was found than was asked for', () => {
    expect(idsOf(withNewFound(list, { ...page, next: '7' }))).toEqual([9, 7])
  })

  it('loses at the end what the log has dropped', () => {
    expect(idsOf(withNewFound(list, { ...page, total: 3, dropped: 9 }))).toEqual([9, 7, 3])
  })
})
