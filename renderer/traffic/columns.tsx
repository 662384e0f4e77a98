import type { Summary } from '../../shared/traffic/exchange.ts'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import type { OrderedBy } from '../../shared/traffic/order.ts'
import type { Column } from '../grid/column.ts'
import type { Sort } from '../grid/sort-rows.ts'
import { size } from '../ui/size.ts'
import { duration, timeInFull, timeOfDay } from '../ui/time.ts'
import { Outcome } from './outcome.tsx'
import { outcomeWords } from '../../shared/traffic/outcome-words.ts'
import { Username } from './username.tsx'

/** A column of the log, which the app can sort by. */
export interface LogColumn extends Column<Summary> {
  id: OrderedBy
  /** Where there is no room for all, those with the highest number are left out. */
  rank: number
}

/** What the list can show of each exchange. */
export const columns: readonly LogColumn[] = [
  {
    id: 'time',
    rank: 3,
    header: 'Time',
    width: '70px',
    text: ({ time }) => timeInFull(time, Date.now()),
    render: ({ time }) => timeOfDay(time),
    descendingFirst: true,
  },
  {
    id: 'username',
    rank: 2,
    header: 'Username',
    width: 'minmax(110px, 3fr)',
    text: ({ username, note }) => (note === '' ? username : `${username}: ${note}`),
    render: (exchange) => <Username exchange={exchange} />,
  },
  {
    id: 'kind',
    rank: 7,
    header: 'Kind',
    width: '52px',
    text: ({ kind }) => kind ?? '',
  },
  {
    id: 'interface',
    rank: 9,
    header: 'Interface',
    width: '84px',
    text: (exchange) => exchange.interface ?? '',
  },
  {
    id: 'ipaddress',
    rank: 4,
    header: 'IP address',
    width: '112px',
    text: ({ ipaddress }) => ipaddress,
  },
  {
    id: 'verdict',
    rank: 1,
    header: 'Verdict',
    width: 'minmax(240px, 7fr)',
    text: outcomeWords,
    render: (exchange) => <Outcome exchange={exchange} />,
  },
  {
    id: 'outcome',
    rank: 8,
    header: 'Outcome',
    width: 'minmax(120px, 2fr)',
    text: meantWords,
  },
  {
    id: 'rule',
    rank: 10,
    header: 'Rule',
    width: 'minmax(80px, 1fr)',
    text: ({ rule }) => rule ?? '',
  },
  {
    id: 'status',
    rank: 6,
    header: 'Status',
    width: '64px',
    alignRight: true,
    text: ({ status }) => (status === 0 ? 'none' : String(status)),
  },
  {
    id: 'duration',
    rank: 5,
    header: 'Duration',
    width: '80px',
    alignRight: true,
    text: (exchange) => duration(exchange.duration),
    descendingFirst: true,
  },
  {
    id: 'size',
    rank: 11,
    header: 'Size',
    width: '64px',
    alignRight: true,
    text: ({ bytes }) => size(bytes),
    descendingFirst: true,
  },
]

/** Those that are shown until somebody chooses others. */
export const usualColumns: readonly OrderedBy[] = [
  'time',
  'username',
  'kind',
  'ipaddress',
  'verdict',
  'outcome',
  'status',
  'duration',
]

export const newestFirst: Sort = { column: 'time', descending: true }

export function isNewestFirst({ column, descending }: Sort): boolean {
  return column === 'time' && descending
}

/** An order as the app is asked for it. */
export function orderOf({ column, descending }: Sort) {
  return { sort: column as OrderedBy, order: descending ? ('desc' as const) : ('asc' as const) }
}

/** Between two columns, and beside them all with the ticks, in CSS pixels. */
const gap = 12
const aside = 44

/** The columns that are chosen, in their order, each as far as there is room for it beside those that matter more. */
export function chosenColumns(chosen: readonly string[]): readonly LogColumn[] {
  const those = columns.filter(({ id }) => chosen.includes(id))
  return those.map((column) => {
    const before = those.filter(({ rank }) => rank <= column.rank)
    return { ...column, from: before.reduce((sum, { width }) => sum + leastOf(width) + gap, aside) }
  })
}

/** The least pixels of a track: of `70px` 70, of `minmax(80px, 1fr)` 80. */
function leastOf(width: string): number {
  return Number(/\d+/.exec(width)?.[0])
}
