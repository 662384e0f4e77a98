import { describe, expect, it } from 'vitest'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { withNewExchanges, withNewFound, withOlder, type ExchangeList } from './exchange-list.ts'

/** Rows by their ids alone, which is all that counts here. */
function rows(...ids: number[]): Summary[] {
  return ids.map((id) => ({ id }) as Summary)
}

function idsOf({ items }: ExchangeList): number[] {
  return items.map(({ id }) => id)
}

const list: ExchangeList = { items: rows(3, 2), total: 3, dropped: 0, next: '2' }
const event = { type: 'exchanges' as const, added: 2, logins: 2, refused: 0, total: 5, dropped: 0 }

describe('the exchanges that the page has read', () => {
  it('get new ones on top', () => {
    expect(idsOf(withNewExchanges(list, { ...event, items: rows(5, 4) }))).toEqual([5, 4, 3, 2])
  })

  it('hold none twice that was read before its event came', () => {
    expect(idsOf(withNewExchanges(list, { ...event, items: rows(4, 3), total: 4 }))).toEqual([4, 3, 2])
  })

  it('are let go when more came than an event carries, so that there is no hole', () => {
    const next = withNewExchanges(list, { ...event, added: 500, items: rows(503, 502), total: 503 })
    expect(idsOf(next)).toEqual([503, 502])
    expect(next.next).toBe('502')
  })

  it('lose at the end what the log has dropped', () => {
    const next = withNewExchanges(list, { ...event, items: rows(5, 4), total: 3, dropped: 2 })
    expect(idsOf(next)).toEqual([5, 4, 3])
    expect(next.next).toBeNull()
  })

  it('go on with older ones', () => {
    const page = { items: rows(2, 1), total: 3, dropped: 0, next: null }
    expect(withOlder(list, page)).toEqual({ ...list, items: rows(3, 2, 1), next: null })
  })
})

describe('What a filter has found', () => {
  const page = { items: rows(9, 7), total: 5, dropped: 0, next: null }

  it('gets on top what it has found since', () => {
    const next = withNewFound(list, page)
    expect(idsOf(next)).toEqual([9, 7, 3, 2])
    expect(next).toMatchObject({ total: 5, next: '2' })
  })

  it('is let go when more was found than was asked for', () => {
    expect(withNewFound(list, { ...page, next: '7' })).toEqual({ ...page, next: '7' })
  })

  it('loses at the end what the log has dropped', () => {
    const next = withNewFound(list, { ...page, total: 3, dropped: 9 })
    expect(idsOf(next)).toEqual([9, 7, 3])
    expect(next.next).toBeNull()
  })
})
