/** What a key asks of a grid. `row` is the place of the row that is to be selected. */
export type GridAction = { do: 'select'; row: number } | { do: 'open' } | { do: 'delete' } | { do: 'search' }

/** The part of a keyboard event that counts. */
interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** What a key means in a grid; undefined when it means nothing there, and the browser may have it. */
export function gridAction(
  { key, ctrlKey, metaKey, altKey }: Key,
  { selected, rows, rowsPerPage }: { selected: number; rows: number; rowsPerPage: number },
): GridAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const select = (row: number): GridAction => ({ do: 'select', row: Math.max(0, Math.min(rows - 1, row)) })
  if (rows > 0) {
    switch (key) {
      case 'ArrowDown':
        return select(selected + 1)
      case 'ArrowUp':
        return select(selected - 1)
      case 'PageDown':
        return select(selected + rowsPerPage)
      case 'PageUp':
        return select(selected - rowsPerPage)
      case 'Home':
        return select(0)
      case 'End':
        return select(rows - 1)
      case ' ':
        return select(selected)
      case 'Enter':
        return { do: 'open' }
      case 'Delete':
        return { do: 'delete' }
    }
  }
  return key.length === 1 && key !== ' ' ? { do: 'search' } : undefined
}
