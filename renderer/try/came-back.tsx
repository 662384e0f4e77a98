import type { Try } from '../../shared/contract/tries.ts'
import { ReplyView } from '../traffic/reply-view.tsx'

/** What came back: what the helpdesk reads of it, indented, or all of it as it came. */
export function CameBack({ reply }: { reply: Try['reply'] }) {
  const { raw, status, bytes, cut } = reply
  if (raw === '') return <p>Nothing came back.</p>
  const came = status === 0 ? 'No HTTP' : `Status ${String(status)}`
  return (
    <ReplyView
      {...reply}
      said={`${came}, ${bytes.toLocaleString('en')} bytes for the helpdesk${cut ? ', shown is the beginning' : ''}`}
    />
  )
}
