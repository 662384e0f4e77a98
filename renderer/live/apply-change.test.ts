import { describe, expect, it } from 'vitest'
import { withEntry } from './apply-change.ts'

const list = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
]

describe('a list that the page has read', () => {
  it('gets a changed entry in its place', () => {
    expect(withEntry(list, 'a', { id: 'a', title: 'New' })[0]).toEqual({ id: 'a', title: 'New' })
  })

  it('gets a new entry at its end', () => {
    expect(withEntry(list, 'c', { id: 'c', title: 'C' }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('loses a deleted one', () => {
    expect(withEntry(list, 'a', null)).toEqual([list[1]])
  })
})
