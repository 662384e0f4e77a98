import { CopyButton } from '../ui/copy-button.tsx'
import styles from './traffic.module.css'

/** A text exactly as it travelled. */
export function Raw({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title}>
      <div className={styles.rawHead}>
        <h2>{title}</h2>
        <CopyButton value={text} label={`Copy ${title.toLowerCase()}`} />
      </div>
      <pre>{text}</pre>
    </section>
  )
}
