import { useMemo, useState } from 'react'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { extended, noneChosen, toggled, type Chosen } from '../grid/chosen.ts'
import type { Rows } from '../grid/rows.ts'
import type { Sort } from '../grid/sort-rows.ts'
import type { Choosing } from '../grid/use-chosen.ts'
import { useApi } from '../live/api.tsx'
import { orderOf } from './columns.tsx'

interface List {
  rows: Rows<Summary>
  filter: string
  sort: Sort
  /** The newest exchange that it shows. */
  upTo: number
}

/**
 * Keeps which rows of the log are chosen, of whatever many; the app is asked for the ids of those that have not been read.
 * With another search none is chosen, so that nothing is done to what is not seen.
 *
 * @returns with `ids`, of the chosen ones
 */
export function useChosenRows({
  rows,
  filter,
  sort,
  upTo,
}: List): Choosing<Summary> & { ids: readonly number[] } {
  const { client } = useApi()
  const [kept, setKept] = useState({ filter, chosen: noneChosen })
  const chosen = kept.filter === filter ? kept.chosen : noneChosen
  const change = (how: (before: Chosen) => Chosen) => {
    setKept((now) => ({ filter, chosen: how(now.filter === filter ? now.chosen : noneChosen) }))
  }

  /** The keys of the rows from one place to another. */
  const keysOf = async (from: number, to: number): Promise<string[]> => {
    const known: string[] = []
    for (let place = from; place <= to; place += 1) {
      const row = rows.at(place)
      if (row === undefined) break
      known.push(keyOf(row))
    }
    if (known.length === to - from + 1) return known
    const piece = { filter, ...orderOf(sort), upTo, offset: from, limit: to - from + 1 }
    return (await client.exchanges.ids(piece)).ids.map(String)
  }
  const placeOf = (key: string | undefined) =>
    key === undefined ? -1 : rows.findIndex((row) => keyOf(row) === key)

  return {
    ids: useMemo(() => [...chosen.keys].map(Number), [chosen]),
    count: chosen.keys.size,
    has: (row) => chosen.keys.has(keyOf(row)),
    toggle: (row) => {
      change((before) => toggled(before, keyOf(row)))
    },
    extend: (from, to) => {
      const [start, end] = [from && keyOf(from), keyOf(to)]
      const places = [chosen.anchor, start, end].map(placeOf).filter((place) => place !== -1)
      // The next step counts from this one, also while the app is asked.
      change(({ keys, anchor }) => ({ keys, anchor: anchor ?? start }))
      void keysOf(Math.min(...places), Math.max(...places)).then((order) => {
        change((before) => extended(before, order, start, end))
      })
    },
    goTo: (row) => {
      change(({ keys }) => ({ keys, anchor: keyOf(row) }))
    },
    all: () => {
      void keysOf(0, rows.length - 1).then((keys) => {
        change(({ anchor }) => ({ keys: new Set(keys), anchor }))
      })
    },
    clear: () => {
      change(() => noneChosen)
    },
  }
}

/** What a row of the log is known by. */
export function keyOf({ id }: Summary): string {
  return String(id)
}
