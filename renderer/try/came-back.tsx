import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Try } from '../../shared/contract/tries.ts'
import { indentXml } from '../traffic/indent-xml.ts'
import { Pairs } from '../traffic/pairs.tsx'
import { Xml } from '../traffic/xml.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './try.module.css'

/** What came back: what the helpdesk reads of it, indented, or all of it as it came. */
export function CameBack({ reply }: { reply: Try['reply'] }) {
  const [view, setView] = useState('indented')
  const indented = indentXml(reply.body)
  if (reply.raw === '') return <p>Nothing came back.</p>
  const bytes = `${reply.bytes.toLocaleString('en')} bytes for the helpdesk`
  return (
    <>
      <div className={styles.head}>
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
          {reply.status === 0 ? 'No HTTP' : `Status ${String(reply.status)}`}, {bytes}
          {indented === undefined && ', not well-formed XML'}
          {reply.cut && ', shown is the beginning'}
        </span>
        <CopyButton value={view === 'raw' ? reply.raw : reply.body} label="Copy" />
      </div>
      {view === 'raw' ? <pre>{reply.raw}</pre> : <Xml text={indented ?? reply.body} />}
      {view === 'indented' && <Pairs title="Headers" pairs={reply.headers} none="It had no headers." />}
    </>
  )
}
