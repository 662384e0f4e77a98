import { describe, expect, it } from 'vitest'
import { withEntries } from './apply-change.ts'

const list = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
]

describe('a list that the page has read', () => {
  it('gets a changed entry in its place', () => {
    expect(withEntries(list, [{ id: 'a', entry: { id: 'a', title: 'New' } }])[0]).toEqual({
      id: 'a',
      title: 'New',
    })
  })

  it('gets a new entry at its end', () => {
    const c = { id: 'c', title: 'C' }
    expect(withEntries(list, [{ id: 'c', entry: c }]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('loses a deleted one', () => {
    expect(withEntries(list, [{ id: 'a', entry: null }])).toEqual([list[1]])
  })

  it('gets many changes of an event at once, the last one of each entry', () => {
    const changes = [
      { id: 'a', entry: null },
      { id: 'c', entry: { id: 'c', title: 'C' } },
      { id: 'c', entry: { id: 'c', title: 'Newer' } },
    ]
    expect(withEntries(list, changes)).toEqual([list[1], { id: 'c', title: 'Newer' }])
  })
})
