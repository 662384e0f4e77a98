import { classHighlighter, highlightCode } from '@lezer/highlight'
import { parser } from '@lezer/xml'
import { useMemo, type ReactNode } from 'react'
import styles from './traffic.module.css'

/** XML with its parts in colours; what is not XML is shown as it is. */
export function Xml({ text }: { text: string }) {
  const parts = useMemo(() => highlight(text), [text])
  return <pre className={styles.xml}>{parts}</pre>
}

function highlight(text: string): ReactNode[] {
  const parts: ReactNode[] = []
  highlightCode(
    text,
    parser.parse(text),
    classHighlighter,
    (part, classes) => {
      parts.push(
        classes === '' ? (
          part
        ) : (
          <span key={parts.length} className={classes}>
            {part}
          </span>
        ),
      )
    },
    () => {
      parts.push('\n')
    },
  )
  return parts
}
