import { IconGripVertical } from '@tabler/icons-react'
import styles from './scenarios.module.css'
import type { Moving } from './use-moving.ts'

/** What an item of a list is dragged by. There is a menu for whoever has no mouse. */
export function Grip({ moving }: { moving: Moving }) {
  return (
    <span {...moving.grip} draggable aria-hidden title="Drag to another place" className={styles.grip}>
      <IconGripVertical size={14} />
    </span>
  )
}
