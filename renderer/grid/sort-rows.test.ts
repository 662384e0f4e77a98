import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { sortRows } from './sort-rows.ts'

const columns: Column<string>[] = [{ id: 'name', header: 'Name', width: '1fr', text: (row) => row }]

describe('rows', () => {
  it('are sorted as people sort: without case and accents, numbers by their value', () => {
    expect(sortRows(['b', 'É2', 'a', 'e10'], columns, { column: 'name', descending: false })).toEqual([
      'a',
      'b',
      'É2',
      'e10',
    ])
  })

  it('are sorted the other way round', () => {
    expect(sortRows(['a', 'b'], columns, { column: 'name', descending: true })).toEqual(['b', 'a'])
  })

  it('stay in their order without a column to sort by', () => {
    expect(sortRows(['b', 'a'], columns, undefined)).toEqual(['b', 'a'])
  })
})
