import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../frame/announcer.ts'
import { moved } from './draft.ts'

/** How one item of a list is moved. */
export interface Moving {
  isFirst: boolean
  isLast: boolean
  up: () => void
  down: () => void
  /** Of the item itself, which can be dropped on, and moved by Alt+Up and Alt+Down from anywhere in it. */
  item: {
    'data-over': 'above' | 'below' | undefined
    onKeyDown: (event: KeyboardEvent) => void
    onDragOver: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
  }
  /** Of what it is dragged by. */
  grip: { onDragStart: (event: DragEvent) => void; onDragEnd: () => void }
}

/**
 * Lets the items of a list be moved by drag, by menu and by key. What has the focus keeps it, if the items have keys of
 * their own.
 *
 * @param nameOf says which item was moved
 * @returns how the item at a place is moved
 */
export function useMoving<Item>(
  list: readonly Item[],
  nameOf: (item: Item, at: number) => string,
  onChange: (list: readonly Item[]) => void,
): (at: number) => Moving {
  const announce = useAnnounce()
  const dragged = useRef<number>(undefined)
  const [mark, setMark] = useState<{ at: number; where: 'above' | 'below' }>()
  const move = (from: number, to: number) => {
    const item = list[from]
    const next = moved(list, from, to)
    if (next === list || item === undefined) return
    // What is moved in the page loses the focus.
    const focused = document.activeElement
    flushSync(() => {
      onChange(next)
    })
    if (focused instanceof HTMLElement) focused.focus()
    announce(`${nameOf(item, from)} is now number ${String(to + 1)} of ${String(list.length)}.`)
  }
  const endDrag = () => {
    dragged.current = undefined
    setMark(undefined)
  }
  return (at) => ({
    isFirst: at === 0,
    isLast: at === list.length - 1,
    up: () => {
      move(at, at - 1)
    },
    down: () => {
      move(at, at + 1)
    },
    item: {
      'data-over': mark?.at === at ? mark.where : undefined,
      onKeyDown: (event) => {
        // Lists open by these keys, and an item within this one is moved first.
        const isTaken = event.defaultPrevented || event.target instanceof HTMLSelectElement
        if (!event.altKey || isTaken || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
      },
      onDragOver: (event) => {
        const from = dragged.current
        // What is dragged may be of another list.
        if (from === undefined) return
        event.preventDefault()
        if (from === at) setMark(undefined)
        else if (mark?.at !== at) setMark({ at, where: from < at ? 'below' : 'above' })
      },
      onDrop: (event) => {
        const from = dragged.current
        if (from === undefined) return
        event.preventDefault()
        endDrag()
        move(from, at)
      },
    },
    grip: {
      onDragStart: (event) => {
        // Firefox drags nothing without it.
        event.dataTransfer.setData('text/plain', '')
        event.dataTransfer.effectAllowed = 'move'
        dragged.current = at
      },
      onDragEnd: endDrag,
    },
  })
}
