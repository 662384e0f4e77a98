import { useEffect, useRef, type RefObject } from 'react'

/** Gives the focus back to the table once what was open beside it has closed, and the table is there again. */
export function useFocusWhenClosed(grid: RefObject<HTMLElement | null>, open: boolean): void {
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) grid.current?.focus()
    was.current = open
  }, [grid, open])
}
