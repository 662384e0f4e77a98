import { Button } from '@mantine/core'
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { z } from 'zod'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { orderedBy } from '../../shared/traffic/order.ts'
import { isShown } from '../directory/place.ts'
import { Grid } from '../grid/grid.tsx'
import { useFocusWhenClosed } from '../grid/use-focus-when-closed.ts'
import { useApi } from '../live/api.tsx'
import { Split } from '../ui/split.tsx'
import { usePreference } from '../ui/use-preference.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { chosenColumns, newestFirst, usualColumns } from './columns.tsx'
import { Comparison } from './compare/comparison.tsx'
import { ExchangeDetail } from './exchange-detail.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterField } from './filter-field.tsx'
import { FilterLine } from './filter-line.tsx'
import { FreshChip } from './fresh-chip.tsx'
import { LogBar } from './log-bar.tsx'
import { NoTraffic } from './no-traffic.tsx'
import { OutcomeChart } from './outcome-chart.tsx'
import { readLogPlace } from './place.ts'
import styles from './traffic.module.css'
import { keyOf, useChosenRows } from './use-chosen-rows.ts'
import { useFilter } from './use-filter.ts'
import { useKnownValues } from './use-known-values.ts'
import { useLog } from './use-log.ts'
import { useNeighbours } from './use-neighbours.ts'
import { useSaid } from './use-said.ts'

const columnsSchema = z.array(z.enum(orderedBy)).min(1)
const sortSchema = z.object({ column: z.enum(orderedBy), descending: z.boolean() })

/** Every login as it comes, newest on top, or those that a search finds; below the list the one that is selected. */
export function TrafficPage() {
  const { queries } = useApi()
  // Asked for at once with the log, which it would wait for otherwise.
  usePrefetchQuery(queries.recording)
  const { write, ...reading } = useFilter()
  const { text, filter, mistakes } = reading
  const [address, go] = useLocation()
  const { shown, with: other } = readLogPlace(address)
  const [last, setLast] = useState(shown)
  const current = shown ?? last
  const [columns, setColumns] = usePreference<readonly string[]>(
    'traffic-columns',
    columnsSchema,
    usualColumns,
  )
  const [sort, setSort] = usePreference('traffic-sort', sortSchema, newestFirst)
  const log = useLog(filter, sort, current === undefined ? undefined : Number(current))
  const { all, rows, found } = log
  const choosing = useChosenRows({ rows, filter, sort, upTo: log.upTo })
  const { data: recording } = useSuspenseQuery(queries.recording)
  const known = useKnownValues(all.items)
  const grid = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const lineId = useId()
  useFocusWhenClosed(grid, shown !== undefined)
  useSaid(reading, found)

  const open = ({ id }: Summary) => {
    const place = `/traffic/${String(id)}`
    setLast(String(id))
    if (!isShown(place)) go(place, { replace: shown !== undefined })
  }
  const select = (row: Summary) => {
    if (shown === undefined) setLast(keyOf(row))
    else open(row)
  }
  const toTop = () => {
    grid.current?.scrollTo({ top: 0, behavior: 'instant' })
  }

  const { above, below } = useNeighbours(shown, { rows, filter, sort })
  const opening = (row: Summary | undefined) =>
    row &&
    (() => {
      open(row)
    })

  // Without any, the one that is open is meant.
  const chosen = choosing.count > 0 || shown === undefined ? choosing.ids : [Number(shown)]
  if (all.total === 0) return <NoTraffic dropped={all.dropped} />
  return (
    <Split
      id="traffic"
      heading="Traffic"
      orientation="vertical"
      label="Height of the list"
      size={{ initial: '55%', min: '160px' }}
      beside={
        shown === undefined ? null : other !== undefined ? (
          <Comparison
            left={Number(shown)}
            right={Number(other)}
            onClose={() => {
              go(`/traffic/${shown}`)
            }}
          />
        ) : (
          <ExchangeDetail
            id={Number(shown)}
            onAbove={opening(above)}
            onBelow={opening(below)}
            onClose={() => {
              go('/traffic')
            }}
          />
        )
      }
    >
      <LogBar
        search={
          <FilterField
            value={text}
            onChange={write}
            known={known}
            mistaken={mistakes.length > 0}
            describedBy={lineId}
            ref={searchField}
            grid={grid}
          />
        }
        filter={filter}
        chosenColumns={columns}
        onChooseColumns={setColumns}
        onCleared={choosing.clear}
        files={<ExportMenu all={all.total} filter={filter} found={found} chosen={chosen} />}
      />
      <FilterLine
        id={lineId}
        reading={reading}
        found={found}
        kept={all.total}
        dropped={all.dropped}
        recording={recording}
      />
      <OutcomeChart filter={filter} news={all} />
      <div className={styles.list}>
        <Grid
          ref={grid}
          label="Traffic"
          columns={chosenColumns(columns)}
          rows={rows}
          keyOf={keyOf}
          selected={current}
          choosing={choosing}
          onSelect={select}
          onOpen={open}
          sort={sort}
          onSort={(next) => {
            setSort(sortSchema.parse(next))
            toTop()
          }}
          searchField={searchField}
          onSight={log.onSight}
          onTop={log.onTop}
        />
        <FreshChip
          count={log.fresh}
          orMore={log.freshOrMore}
          onPress={() => {
            log.takeFresh()
            toTop()
            grid.current?.focus()
          }}
        />
        {found === 0 && (
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
      </div>
      {choosing.count > 0 && (
        <ChosenBar
          ids={choosing.ids}
          onClear={() => {
            choosing.clear()
            grid.current?.focus()
          }}
        />
      )}
    </Split>
  )
}
