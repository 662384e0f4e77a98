import { describe, expect, it } from 'vitest'
import { finish } from '../work.ts'
import { exampleExchange, exampleVerdict } from './exchange.test-data.ts'
import type { KeptExchange } from './kept-exchange.ts'
import { idsInOrder, type OrderedBy } from './order.ts'

function order(by: OrderedBy, ...values: Partial<KeptExchange>[]): number[] {
  return finish(
    idsInOrder(
      values.map((value, at) => exampleExchange({ id: at + 1, ...value })),
      by,
    ),
  )
}

describe('exchanges in the order of a column', () => {
  it('are in that of what it shows: names without case, addresses and numbers by their value', () => {
    const usernames = ['Zoe', 'émile', 'adam', 'Emil'].map((username) => ({ username }))
    expect(order('username', ...usernames)).toEqual([3, 4, 2, 1])
    const addresses = ['203.0.113.20', '203.0.113.3', '9.9.9.9'].map((ipaddress) => ({ ipaddress }))
    expect(order('ipaddress', ...addresses)).toEqual([3, 2, 1])
    expect(order('duration', { write: 9000 }, { write: 20_000 }, { write: 10 })).toEqual([3, 1, 2])
    expect(order('size', { replyBytes: 10 }, { replyBytes: 9 })).toEqual([2, 1])
  })

  it('are in that of its words, those without any first', () => {
    const rule = (number: number) => ({
      played: {
        ...{ scenario: 'S', rules: [], steps: [], notes: [], done: [], relayed: null },
        rule: { id: 'r', number, name: '', count: 1 },
      },
    })
    expect(order('rule', rule(10), rule(2), {})).toEqual([3, 2, 1])
    const verdicts = [
      { outcome: 'refuse', verdict: exampleVerdict({ error: 'Bad' }) } as const,
      {},
      { outcome: 'refuse', verdict: exampleVerdict({ error: 'Again' }) } as const,
    ]
    expect(order('verdict', ...verdicts)).toEqual([2, 3, 1])
  })

  it('stay as they came where they are alike', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ status: at % 3 }))
    const ids = order('status', ...many)
    expect(ids.slice(0, 2)).toEqual([1, 4])
    expect(ids).toEqual(many.map((_, at) => at + 1).sort((a, b) => ((a - 1) % 3) - ((b - 1) % 3) || a - b))
  })
})
