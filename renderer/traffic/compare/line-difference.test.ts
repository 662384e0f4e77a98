import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignLines } from './line-difference.ts'

const aligned = (left: string, right: string) =>
  alignLines(Array.from(left), Array.from(right)).map((pair) => `${pair.left ?? '-'}${pair.right ?? '-'}`)

it('Lines that both texts have stand beside each other', () => {
  expect(aligned('abcd', 'abcd')).toEqual(['aa', 'bb', 'cc', 'dd'])
  expect(aligned('abcd', 'acXd')).toEqual(['aa', 'b-', 'cc', '-X', 'dd'])
  expect(aligned('aXb', 'aYb')).toEqual(['aa', 'XY', 'bb'])
  expect(aligned('', 'ab')).toEqual(['-a', '-b'])
  expect(aligned('aa', 'aaa')).toEqual(['aa', 'aa', '-a'])
})

it('Nothing of either text is lost or moved, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 20 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const pairs = alignLines(left, right)
      expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left)
      expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right)
    }),
  )
})

it('Very long texts are put side by side at once', () => {
  const [left, right] = ['a', 'b'].map((word) => Array.from({ length: 50_000 }, (_, at) => word + String(at)))
  expect(alignLines(left ?? [], right ?? [])).toHaveLength(50_000)
})
