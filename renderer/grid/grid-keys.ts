/** A step to another row: its place, and whether all that lie on the way are chosen. */
export interface Step {
  do: 'select' | 'extend'
  row: number
}

/** What a key asks of a grid. */
export type GridAction =
  | Step
  | { do: 'toggle' }
  | { do: 'all' }
  | { do: 'none' }
  | { do: 'open' }
  | { do: 'delete' }
  | { do: 'search' }

/** The part of a keyboard event that counts. */
interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Where the keyboard is. */
interface Place {
  /** The row that the keyboard is on; -1 for none. */
  selected: number
  rows: number
  rowsPerPage: number
  /** Many rows can be chosen at once. */
  many: boolean
}

/** What a key means in a grid; undefined when it means nothing there, and the browser may have it. */
export function gridAction(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  { selected, rows, rowsPerPage, many }: Place,
): GridAction | undefined {
  if (many && rows > 0 && (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a') return { do: 'all' }
  if (ctrlKey || metaKey || altKey) return undefined
  const to = (row: number): GridAction => ({
    do: many && shiftKey ? 'extend' : 'select',
    row: Math.max(0, Math.min(rows - 1, row)),
  })
  if (rows > 0) {
    switch (key) {
      case 'ArrowDown':
        return to(selected + 1)
      case 'ArrowUp':
        return to(selected - 1)
      case 'PageDown':
        return to(selected + rowsPerPage)
      case 'PageUp':
        return to(selected - rowsPerPage)
      case 'Home':
        return to(0)
      case 'End':
        return to(rows - 1)
      case ' ':
        return many && selected !== -1 ? { do: 'toggle' } : to(selected)
      case 'Enter':
        return { do: 'open' }
      case 'Delete':
        return { do: 'delete' }
      case 'Escape':
        return many ? { do: 'none' } : undefined
    }
  }
  return key.length === 1 && key !== ' ' ? { do: 'search' } : undefined
}
