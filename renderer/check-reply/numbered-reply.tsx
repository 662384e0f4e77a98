import { useEffect, useMemo, useRef } from 'react'
import styles from './check-reply.module.css'
import { numberedLines } from './numbered-lines.ts'

/** A reply line by line, the first one that is no XML marked and in sight. */
export function NumberedReply({ text, line }: { text: string; line: number | null }) {
  const { shown, total } = useMemo(() => numberedLines(text, line), [text, line])
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[data-offending]')
    // Within the list alone; the page stays where it is.
    if (list.current && marked) list.current.scrollTop = marked.offsetTop - list.current.clientHeight / 2
  }, [shown])
  return (
    <section aria-label="Line by line">
      <h2>Line by line</h2>
      <ol ref={list} tabIndex={0} aria-label="Lines of the reply" className={styles.lines}>
        {shown.map(({ number, text: content, offending }) => (
          <li key={number} data-offending={offending || undefined}>
            <span className={styles.mark} aria-hidden>
              {offending && '⚠'}
            </span>
            <span className={styles.number}>{number}</span>
            <code>
              {offending && <span className="for-screen-readers">Here it is no XML any more: </span>}
              {content}
            </code>
          </li>
        ))}
      </ol>
      {total > shown.length && (
        <p className="quiet">
          {shown.length} of {total.toLocaleString('en')} lines.
        </p>
      )}
    </section>
  )
}
