import { IconNote, IconPinFilled } from '@tabler/icons-react'
import type { Summary } from '../../shared/traffic/exchange.ts'
import styles from './traffic.module.css'

/** Who it was, and whether somebody has pinned it or written a note on it. */
export function Username({ exchange: { username, pinned, note } }: { exchange: Summary }) {
  return (
    <>
      {pinned && <IconPinFilled size={12} className={styles.mark} role="img" aria-label="Pinned" />}
      {note !== '' && <IconNote size={12} className={styles.mark} role="img" aria-label="With a note" />}
      {username === '' ? <span className="quiet">none</span> : username}
    </>
  )
}

/** A username as headings say it. */
export function usernameWords(username: string): string {
  return username === '' ? 'No username' : username
}
