import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../work.ts'
import { exampleExchange, exampleVerdict } from './exchange.test-data.ts'
import { outcomeBars } from './outcome-bars.ts'

const noon = Date.parse('2026-01-01T12:00:00.000Z')
const at = (time: number, values = {}) => exampleExchange({ time: noon + time, ...values })
const refused = { outcome: 'refuse', verdict: exampleVerdict({ error: 'No', result: 0 }) } as const

describe('outcomes over time', () => {
  it('are counted by how the helpdesk ended them, in spans that begin with the first', () => {
    const exchanges = [
      at(1500),
      at(1600, refused),
      at(3100, { outcome: 'refuse' }),
      at(3200, { outcome: 'break', verdict: null }),
      at(3300, { kind: null, outcome: 'refuse', verdict: null }),
    ]
    expect(finish(outcomeBars(exchanges, 60))).toEqual({
      from: '2026-01-01T12:00:01.000Z',
      step: 1000,
      bars: [
        { ok: 1, no: 1, odd: 0 },
        { ok: 0, no: 0, odd: 0 },
        { ok: 0, no: 1, odd: 2 },
      ],
    })
  })

  it('come in longer spans where the log is long: the shortest that are few enough', () => {
    const stepOf = (length: number) => finish(outcomeBars([at(0), at(length)], 60)).step
    expect([59_000, 60_000, 3_540_000, 3_600_000].map(stepOf)).toEqual([1000, 2000, 60_000, 120_000])
  })

  it('are none of an empty log', () => {
    expect(finish(outcomeBars([], 60)).bars).toEqual([])
  })

  it('count every exchange once, whenever it came, and are never too many', () => {
    const times = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1 })
    fc.assert(
      fc.property(times, fc.integer({ min: 2, max: 100 }), (all, most) => {
        const { bars } = finish(
          outcomeBars(
            all.map((time) => at(time)),
            most,
          ),
        )
        expect(bars.length).toBeLessThanOrEqual(most)
        expect(bars.reduce((sum, { ok, no, odd }) => sum + ok + no + odd, 0)).toBe(all.length)
      }),
    )
  })
})
