import type { Exchange } from '../../shared/traffic/exchange.ts'
import { VerdictView } from '../verdict/verdict-view.tsx'

/** What the helpdesk makes of the reply, step by step, and what becomes of the account. */
export function HelpdeskTab({ exchange: { verdict, outcome } }: { exchange: Exchange }) {
  return verdict === null ? (
    <p>This is no login, so a helpdesk has nothing to do with it.</p>
  ) : (
    <VerdictView verdict={verdict} meant={outcome} />
  )
}
