import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react'
import styles from './ask-page.module.css'

interface AskPageProps {
  title: string
  /** What stands beside the title. */
  more: ReactNode
  /** The form, and what belongs to it. */
  asked: ReactNode
  /** Something was refused: the first field in error gets the focus, at each new value that is not `undefined`. */
  refused: unknown
  /** What the part on the right is and does, to assistive technology. */
  part: Omit<ComponentProps<'section'>, 'className' | 'children'>
  /** What has come of it. */
  children: ReactNode
}

/** A page that asks on the left and shows on the right what has come of it; where it is narrow, below. */
export function AskPage({ title, more, asked, refused, part, children }: AskPageProps) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  return (
    <div className={styles.page}>
      <div className="bar">
        <h1 className={styles.title}>{title}</h1>
        {more}
      </div>
      <div className={styles.parts}>
        <div ref={form} className={styles.asked}>
          {asked}
        </div>
        <section {...part} className={styles.came}>
          {children}
        </section>
      </div>
    </div>
  )
}
