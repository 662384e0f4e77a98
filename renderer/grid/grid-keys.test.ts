import { describe, expect, it } from 'vitest'
import { gridAction } from './grid-keys.ts'

const at = { selected: 5, rows: 100, rowsPerPage: 10, many: false }
const many = { ...at, many: true }

function press(key: string, place = at, modifiers = {}) {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
  return gridAction(event, place)
}

const moves = [
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 15],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 99],
] as const

describe('a key in a grid', () => {
  it.each([...moves, [' ', 5] as const])('%s selects a row', (key, row) => {
    expect(press(key)).toEqual({ do: 'select', row })
  })

  it('selects the first row when none is selected', () => {
    expect(press('ArrowDown', { ...at, selected: -1 })).toEqual({ do: 'select', row: 0 })
    expect(press(' ', { ...many, selected: -1 })).toEqual({ do: 'select', row: 0 })
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
    expect(press('a', at, { ctrlKey: true })).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
    expect(press('Escape')).toBeUndefined()
  })
})

describe('a key in a grid of which many rows can be chosen', () => {
  it.each(moves)('%s goes to a row, and with Shift chooses as far as that', (key, row) => {
    expect(press(key, many)).toEqual({ do: 'select', row })
    expect(press(key, many, { shiftKey: true })).toEqual({ do: 'extend', row })
  })

  it('chooses the row that the keyboard is on, all, or none', () => {
    expect(press(' ', many)).toEqual({ do: 'toggle' })
    expect(press('a', many, { ctrlKey: true })).toEqual({ do: 'all' })
    expect(press('A', many, { metaKey: true })).toEqual({ do: 'all' })
    expect(press('Escape', many)).toEqual({ do: 'none' })
  })
})
