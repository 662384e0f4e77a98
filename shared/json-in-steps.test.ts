import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, parseInSteps } from './json-in-steps.ts'
import { finish } from './work.ts'

const outcomeOf = (parse: () => unknown) => {
  try {
    return { value: parse() }
  } catch (error) {
    return (error as Error).name
  }
}

describe('JSON in steps', () => {
  it('is what JSON is in one go, written closely or with an item a line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(finish(parseInSteps(text))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('is none where there is none in one go, wherever a character is missing or too many', () => {
    const good = JSON.stringify({ a: [{ at: 0, b: '}"]' }, { c: [{}] }, 5], d: { e: { f: 'ü\n' } } }, null, 1)
    const harmed = fc.tuple(fc.nat(good.length), fc.nat(2), fc.constantFrom('', '{', '}', '[', ']', '"', ','))
    fc.assert(
      fc.property(harmed, ([at, length, more]) => {
        const text = good.slice(0, at) + more + good.slice(at + length)
        expect(outcomeOf(() => finish(parseInSteps(text)))).toEqual(
          outcomeOf(() => JSON.parse(text) as unknown),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('can be stopped between items', () => {
    const items = Array.from({ length: 120 }, (_, id) => ({ id }))
    expect([...parseInSteps(JSON.stringify({ users: items, staff: items }))]).toEqual([50, 100, 150, 200])
  })

  it('has the same items in however many pieces it comes', () => {
    const items = fc.array(
      fc.record({ a: fc.jsonValue(), b: fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', 'x') }) }),
    )
    fc.assert(
      fc.property(items, fc.constantFrom(0, 1), fc.integer({ min: 1, max: 20 }), (list, indent, length) => {
        const text = JSON.stringify({ version: 1, list, end: '{' }, null, indent)
        const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
          text.slice(at * length, (at + 1) * length),
        )
        const [whole, parts] = [{ text: '' }, { text: '' }]
        expect([...itemsOf(pieces, parts)]).toEqual([...itemsOf([text], whole)])
        expect(parts).toEqual(whole)
        expect([...itemsOf(pieces, parts)].map(({ source }) => JSON.parse(source) as unknown)).toEqual(
          (JSON.parse(text) as { list: unknown }).list,
        )
      }),
    )
  })
})
