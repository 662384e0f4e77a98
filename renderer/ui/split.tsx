import { VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import styles from './split.module.css'

interface SplitProps {
  /** Under which the sizes are remembered. */
  id: string
  /** The page's heading, for when what is beside has all the room. */
  heading: string
  orientation: 'horizontal' | 'vertical'
  /** What the handle between the two is called. */
  label: string
  children: ReactNode
  /** What opens beside; nothing, and the first has all the room. */
  beside: ReactNode
  size: { initial: string; min: string }
}

/** Two parts with a handle between them, whose place is remembered; in a narrow window what is beside has it all. */
export function Split({ id, heading, orientation, label, children, beside, size }: SplitProps) {
  const open = beside !== null
  const narrow = useMediaQuery('(max-width: 800px)', false, { getInitialValueInEffect: false })
  const layout = useDefaultLayout({
    id,
    panelIds: open ? ['main', 'beside'] : ['main'],
    storage: localStorage,
  })
  if (open && narrow && orientation === 'horizontal') {
    return (
      <div className={styles.part}>
        <VisuallyHidden component="h1">{heading}</VisuallyHidden>
        {beside}
      </div>
    )
  }
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
