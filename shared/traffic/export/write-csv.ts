import { csvHead, csvLines } from '../../export/csv.ts'
import { verdictWords } from '../../verdict/verdict-words.ts'
import { summaryOf, type KeptExchange } from '../kept-exchange.ts'
import { meantWords } from '../meant-words.ts'
import type { Write } from './written.ts'

/** What stands in each column. */
const columns = {
  id: ({ id }) => String(id),
  time: ({ time }) => new Date(time).toISOString(),
  kind: ({ kind }) => kind ?? '',
  username: ({ username }) => username,
  ipaddress: ({ ipaddress }) => ipaddress,
  interface: (kept) => kept.interface ?? '',
  verdict: ({ verdict, outcome }) => (verdict === null ? '' : verdictWords(verdict, outcome)),
  reply: meantWords,
  why: ({ why }) => why.join(' '),
  scenario: ({ played }) => played?.scenario ?? '',
  rule: ({ played }) => (played?.rule ? `${String(played.rule.number)} ${played.rule.name}`.trim() : ''),
  method: ({ method }) => method,
  url: ({ url }) => url,
  status: ({ status }) => (status === 0 ? '' : String(status)),
  complete: ({ complete }) => String(complete),
  milliseconds: (kept) => String(summaryOf(kept).duration),
  requestBytes: ({ bytes }) => String(bytes),
  replyBytes: ({ replyBytes }) => String(replyBytes),
  imported: ({ imported }) => String(imported),
  note: ({ note }) => note,
} satisfies Record<string, (kept: KeptExchange) => string>

const names = Object.keys(columns) as (keyof typeof columns)[]

/** A row for each exchange, as the log lists it, safe for spreadsheet programs. */
export const writeCsv: Write = function* (exchanges) {
  yield { text: csvHead(names), done: 0 }
  let done = 0
  for (const kept of exchanges) {
    const cells = Object.fromEntries(names.map((name) => [name, columns[name](kept)]))
    yield { text: csvLines(names, [cells]), done: (done += 1) }
  }
}
