import { describe, expect, it } from 'vitest'
import { gridAction } from './grid-keys.ts'

const at = { selected: 5, rows: 100, rowsPerPage: 10 }

function press(key: string, place = at, modifiers = {}) {
  return gridAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, place)
}

describe('a key in a grid', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 15],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
    [' ', 5],
  ])('%s selects a row', (key, row) => {
    expect(press(key)).toEqual({ do: 'select', row })
  })

  it('selects the first row when none is selected', () => {
    expect(press('ArrowDown', { ...at, selected: -1 })).toEqual({ do: 'select', row: 0 })
  })

  it('never leaves the grid', () => {
    expect(press('ArrowDown', { ...at, selected: 99 })).toEqual({ do: 'select', row: 99 })
  })

  it('opens, deletes, or begins a search', () => {
    expect([press('Enter'), press('Delete'), press('j')]).toEqual([
      { do: 'open' },
      { do: 'delete' },
      { do: 'search' },
    ])
  })

  it('is the browser’s with Ctrl, Cmd or Alt, and when it means nothing here', () => {
    expect(press('c', at, { ctrlKey: true })).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
  })
})
