import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { isShown } from '../directory/place.ts'
import { Grid } from '../grid/grid.tsx'
import { useFocusWhenClosed } from '../grid/use-focus-when-closed.ts'
import { Split } from '../ui/split.tsx'
import { columns } from './columns.tsx'
import { ExchangeDetail } from './exchange-detail.tsx'
import { FilterField } from './filter-field.tsx'
import { FilterLine } from './filter-line.tsx'
import { NoTraffic } from './no-traffic.tsx'
import styles from './traffic.module.css'
import { useFilter } from './use-filter.ts'
import { useFound } from './use-found.ts'
import { useKnownValues } from './use-known-values.ts'
import { useSaid } from './use-said.ts'

/** Every login as it comes, newest on top, or those that a search finds; beside the list the one that is selected. */
export function TrafficPage() {
  const { write, ...reading } = useFilter()
  const { text, mistakes } = reading
  const { all, found, old, readOn } = useFound(reading.filter)
  const known = useKnownValues(all.items)
  const [address, go] = useLocation()
  const shown = /^\/traffic\/(\d+)$/.exec(address)?.[1]
  const [last, setLast] = useState(shown)
  const grid = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const lineId = useId()
  useFocusWhenClosed(grid, shown !== undefined)
  useSaid(reading, old ? undefined : found.total)

  const show = ({ id }: Summary) => {
    const place = `/traffic/${String(id)}`
    setLast(String(id))
    if (!isShown(place)) go(place, { replace: shown !== undefined })
  }

  const shownAt = found.items.findIndex(({ id }) => String(id) === shown)
  const goBy = (rows: number) => {
    const to = shownAt === -1 ? undefined : found.items[shownAt + rows]
    if (to === undefined) return undefined
    return () => {
      show(to)
    }
  }

  if (all.total === 0) return <NoTraffic />
  return (
    <Split
      id="traffic"
      heading="Traffic"
      orientation="vertical"
      label="Height of the list"
      size={{ initial: '55%', min: '160px' }}
      beside={
        shown === undefined ? null : (
          <ExchangeDetail
            id={Number(shown)}
            onAbove={goBy(-1)}
            onBelow={goBy(1)}
            onClose={() => {
              go('/traffic')
            }}
          />
        )
      }
    >
      <div className="bar">
        <h1>Traffic</h1>
        <FilterField
          value={text}
          onChange={write}
          known={known}
          mistaken={mistakes.length > 0}
          describedBy={lineId}
          ref={searchField}
          grid={grid}
        />
        <Button
          ml="auto"
          onClick={() => {
            go('/connect')
          }}
        >
          Connect my helpdesk
        </Button>
      </div>
      <FilterLine
        id={lineId}
        reading={reading}
        found={old ? undefined : found.total}
        kept={all.total}
        dropped={all.dropped}
      />
      <Grid
        ref={grid}
        label="Traffic"
        columns={columns}
        rows={found.items}
        total={found.total}
        keyOf={keyOf}
        selected={shown ?? last}
        onSelect={show}
        onOpen={show}
        searchField={searchField}
        growsOnTop
        onEnd={() => void readOn()}
      />
      {found.total === 0 && !old && (
        <div className={styles.empty}>
          <p>No login is found by this search.</p>
          <Button
            onClick={() => {
              write('')
              grid.current?.focus()
            }}
          >
            Show all
          </Button>
        </div>
      )}
    </Split>
  )
}

function keyOf({ id }: Summary): string {
  return String(id)
}
