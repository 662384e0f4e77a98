import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Exchange } from '../../shared/traffic/exchange.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { indentXml } from './indent-xml.ts'
import { Pairs } from './pairs.tsx'
import { rawReply } from './raw-http.ts'
import styles from './traffic.module.css'
import { Xml } from './xml.tsx'

/** What went back: indented for reading, and exactly as it was. */
export function ReplyTab({ exchange: { reply } }: { exchange: Exchange }) {
  const [view, setView] = useState('indented')
  const indented = indentXml(reply.body)
  const raw = rawReply(reply)
  if (reply.status === 0) return <p>Nothing was sent back.</p>
  return (
    <>
      {!reply.complete && <p>The client was gone before all of it was sent.</p>}
      <div className={styles.rawHead}>
        <SegmentedControl
          size="xs"
          aria-label="How the reply is shown"
          value={view}
          onChange={setView}
          data={[
            { value: 'indented', label: 'Indented' },
            { value: 'raw', label: 'Raw' },
          ]}
        />
        <span className="quiet">
          {reply.bytes.toLocaleString('en')} bytes{indented === undefined && ', not well-formed XML'}
        </span>
        <CopyButton value={view === 'raw' ? raw : reply.body} label="Copy" />
      </div>
      {view === 'raw' ? <pre>{raw}</pre> : <Xml text={indented ?? reply.body} />}
      {view === 'indented' && <Pairs title="Headers" pairs={reply.headers} none="It had no headers." />}
    </>
  )
}
