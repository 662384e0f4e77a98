import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { CopyButton } from '../ui/copy-button.tsx'
import { hexDump, mostDumped } from './hex-dump.ts'
import styles from './traffic.module.css'

interface RawProps {
  title: string
  text: string
  /** The same as bytes, where they can be shown, too. */
  bytes?: Uint8Array
}

/** A text exactly as it travelled, and its bytes. */
export function Raw({ title, text, bytes }: RawProps) {
  const [isHex, setIsHex] = useState(false)
  const hex = isHex && bytes !== undefined ? hexDump(bytes) : undefined
  return (
    <section aria-label={title}>
      <div className={styles.rawHead}>
        <h2>{title}</h2>
        {bytes && (
          <SegmentedControl
            size="xs"
            aria-label={`How it is shown ${title.toLowerCase()}`}
            value={isHex ? 'hex' : 'text'}
            onChange={(value) => {
              setIsHex(value === 'hex')
            }}
            data={[
              { value: 'text', label: 'Text' },
              { value: 'hex', label: 'Hex' },
            ]}
          />
        )}
        <CopyButton value={hex ?? text} label={`Copy ${title.toLowerCase()}`} />
      </div>
      <pre data-hex={hex === undefined ? undefined : true}>{hex ?? text}</pre>
      {hex !== undefined && (bytes?.length ?? 0) > mostDumped && (
        <p className="quiet">These are the first {mostDumped.toLocaleString('en')} bytes.</p>
      )}
    </section>
  )
}
