import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Summary } from '../../shared/traffic/exchange.ts'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import type { Column } from '../grid/column.ts'
import { isShown } from '../directory/place.ts'
import { Grid } from '../grid/grid.tsx'
import { useFocusWhenClosed } from '../grid/use-focus-when-closed.ts'
import { useApi } from '../live/api.tsx'
import { withOlder, type ExchangeList } from '../live/exchange-list.ts'
import { Split } from '../ui/split.tsx'
import { duration, timeInFull, timeOfDay } from '../ui/time.ts'
import { ExchangeDetail } from './exchange-detail.tsx'
import { NoTraffic } from './no-traffic.tsx'
import { Outcome } from './outcome.tsx'
import { outcomeWords } from './outcome-words.ts'

const columns: readonly Column<Summary>[] = [
  {
    id: 'time',
    header: 'Time',
    width: '70px',
    text: ({ time }) => timeInFull(time, Date.now()),
    render: ({ time }) => timeOfDay(time),
  },
  {
    id: 'username',
    header: 'Username',
    width: 'minmax(70px, 1fr)',
    text: ({ username }) => username,
  },
  {
    id: 'kind',
    from: 700,
    header: 'Kind',
    width: '92px',
    text: ({ kind, interface: named }) => [kind, named].filter(Boolean).join(', '),
  },
  {
    id: 'outcome',
    header: 'Outcome',
    width: 'minmax(110px, 4fr)',
    text: outcomeWords,
    render: (exchange) => <Outcome exchange={exchange} />,
  },
  {
    id: 'reply',
    from: 900,
    header: 'Reply',
    width: 'minmax(120px, 1.2fr)',
    text: meantWords,
  },
  {
    id: 'status',
    header: 'Status',
    width: '60px',
    alignRight: true,
    text: ({ status }) => (status === 0 ? 'none' : String(status)),
  },
  {
    id: 'duration',
    header: 'Duration',
    width: '70px',
    alignRight: true,
    text: (exchange) => duration(exchange.duration),
  },
]

/** Every login as it comes, newest on top, and beside the list the one that is selected. */
export function TrafficPage() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { data: list } = useSuspenseQuery(queries.exchanges)
  const [address, go] = useLocation()
  const shown = /^\/traffic\/(\d+)$/.exec(address)?.[1]
  const [last, setLast] = useState(shown)
  const grid = useRef<HTMLDivElement>(null)
  useFocusWhenClosed(grid, shown !== undefined)
  const reading = useRef(false)

  const { next } = list
  const readOn = useCallback(async () => {
    if (next === null || reading.current) return
    reading.current = true
    try {
      const page = await client.exchanges.list({ limit: 500, after: next })
      queryClient.setQueryData<ExchangeList>(queries.exchanges.queryKey, (now) => now && withOlder(now, page))
    } finally {
      reading.current = false
    }
  }, [client, queryClient, queries, next])

  const show = ({ id }: Summary) => {
    const place = `/traffic/${String(id)}`
    setLast(String(id))
    if (!isShown(place)) go(place, { replace: shown !== undefined })
  }

  if (list.total === 0) return <NoTraffic />
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
            onClose={() => {
              go('/traffic')
            }}
          />
        )
      }
    >
      <div className="bar">
        <h1>Traffic</h1>
        <span className="quiet">
          {list.total.toLocaleString('en')} kept
          {list.dropped > 0 && `, ${list.dropped.toLocaleString('en')} older ones dropped`}
        </span>
        <Button
          ml="auto"
          onClick={() => {
            go('/connect')
          }}
        >
          Connect my helpdesk
        </Button>
      </div>
      <Grid
        ref={grid}
        label="Traffic"
        columns={columns}
        rows={list.items}
        total={list.total}
        keyOf={keyOf}
        selected={shown ?? last}
        onSelect={show}
        onOpen={show}
        growsOnTop
        onEnd={() => void readOn()}
      />
    </Split>
  )
}

function keyOf({ id }: Summary): string {
  return String(id)
}
