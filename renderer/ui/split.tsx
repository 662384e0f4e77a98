import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import styles from './split.module.css'

interface SplitProps {
  /** Under which the sizes are remembered. */
  id: string
  orientation: 'horizontal' | 'vertical'
  /** What the handle between the two is called. */
  label: string
  children: ReactNode
  /** What opens beside; nothing, and the first has all the room. */
  beside: ReactNode
  size: { initial: string; min: string }
}

/** Two parts with a handle between them, whose place is remembered. */
export function Split({ id, orientation, label, children, beside, size }: SplitProps) {
  const open = beside !== null
  const layout = useDefaultLayout({
    id,
    panelIds: open ? ['main', 'beside'] : ['main'],
    storage: localStorage,
  })
  return (
    <Group id={id} orientation={orientation} className={styles.split} {...layout}>
      <Panel id="main" minSize="180px" className={styles.part}>
        {children}
      </Panel>
      {open && (
        <>
          <Separator className={styles.handle} aria-label={label} />
          <Panel
            id="beside"
            defaultSize={size.initial}
            minSize={size.min}
            groupResizeBehavior="preserve-pixel-size"
            className={styles.part}
          >
            {beside}
          </Panel>
        </>
      )}
    </Group>
  )
}
