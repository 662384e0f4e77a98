import type { Summary } from '../../shared/traffic/exchange.ts'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import type { Column } from '../grid/column.ts'
import { duration, timeInFull, timeOfDay } from '../ui/time.ts'
import { Outcome } from './outcome.tsx'
import { outcomeWords } from '../../shared/traffic/outcome-words.ts'

/** What the list shows of each exchange. */
export const columns: readonly Column<Summary>[] = [
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
