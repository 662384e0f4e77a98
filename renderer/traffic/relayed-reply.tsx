import type { Relayed } from '../../shared/traffic/played.ts'
import { duration } from '../ui/time.ts'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import { rawReply } from './raw-http.ts'
import { ReplyView } from './reply-view.tsx'

/** What the script that a login was relayed to has answered itself, and what a helpdesk would have made of that. */
export function RelayedReply({ relayed }: { relayed: Relayed }) {
  const { to, status, bytes, break: cut, ms, verdict } = relayed
  return (
    <section aria-label={`Answer of ${to}`}>
      <h2>Answer of “{to}”</h2>
      <p>
        <VerdictLine verdict={verdict} />
      </p>
      {cut !== null && <p>{cut}</p>}
      {status !== 0 && (
        <ReplyView
          {...relayed}
          raw={rawReply(relayed)}
          said={`Status ${String(status)}, ${bytes.toLocaleString('en')} bytes, after ${duration(ms)}`}
        />
      )}
    </section>
  )
}
