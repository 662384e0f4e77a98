import { SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { CopyButton } from '../ui/copy-button.tsx'
import { indentXml } from './indent-xml.ts'
import { Pairs } from './pairs.tsx'
import styles from './traffic.module.css'
import { Xml } from './xml.tsx'

interface ReplyViewProps {
  /** The body, all of it with its head, and the headers alone. */
  body: string
  raw: string
  headers: readonly (readonly [name: string, value: string])[]
  /** How long it is and the like. */
  said: ReactNode
  /** Another way to look at it, which comes first. */
  special?: { label: string; view: ReactNode }
}

/** A reply: indented for reading, or exactly as it was. */
export function ReplyView({ body, raw, headers, said, special }: ReplyViewProps) {
  const [view, setView] = useState(special ? 'special' : 'indented')
  const indented = indentXml(body)
  return (
    <>
      <div className={styles.rawHead}>
        <SegmentedControl
          size="xs"
          aria-label="How the reply is shown"
          value={view}
          onChange={setView}
          data={[
            ...(special ? [{ value: 'special', label: special.label }] : []),
            { value: 'indented', label: 'Indented' },
            { value: 'raw', label: 'Raw' },
          ]}
        />
        <span className="quiet">
          {said}
          {indented === undefined && ', not well-formed XML'}
        </span>
        <CopyButton value={view === 'raw' ? raw : body} label="Copy" />
      </div>
      {view === 'special' && special?.view}
      {view === 'raw' && <pre>{raw}</pre>}
      {view === 'indented' && (
        <>
          <Xml text={indented ?? body} />
          <Pairs title="Headers" pairs={headers} none="It had no headers." />
        </>
      )}
    </>
  )
}
