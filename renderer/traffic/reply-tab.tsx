import type { Exchange } from '../../shared/traffic/exchange.ts'
import { PlannedBesideSent } from './planned-beside-sent.tsx'
import { rawReply } from './raw-http.ts'
import { ReplyView } from './reply-view.tsx'

/** What went back, and where it was cut off what was planned. */
export function ReplyTab({ exchange: { id, reply } }: { exchange: Exchange }) {
  const { status, bytes, planned, complete } = reply
  if (bytes === 0 && status === 0 && planned === null) return <p>Nothing was sent back.</p>
  return (
    <>
      {planned === null && !complete && <p>The client was gone before all of it was sent.</p>}
      <ReplyView
        key={`${String(id)} ${String(planned !== null)}`}
        {...reply}
        raw={rawReply(reply)}
        said={`${status === 0 ? 'No HTTP' : `Status ${String(status)}`}, ${bytes.toLocaleString('en')} bytes`}
        {...(planned && {
          special: {
            label: 'Planned and sent',
            view: <PlannedBesideSent planned={planned} sent={reply} />,
          },
        })}
      />
    </>
  )
}
