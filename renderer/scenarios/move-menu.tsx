import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Moving } from './use-moving.ts'

interface MoveMenuProps {
  /** What it is the menu of. */
  of: string
  moving: Moving
  /** What can be done besides. */
  children: ReactNode
}

/** What can be done with an item of a list: it is moved, and more. */
export function MoveMenu({ of, moving, children }: MoveMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={26} aria-label={`More for ${of}`}>
          <IconDotsVertical size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={moving.isFirst}
          rightSection={<span aria-hidden>Alt ↑</span>}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={moving.up}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          disabled={moving.isLast}
          rightSection={<span aria-hidden>Alt ↓</span>}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={moving.down}
        >
          Move down
        </Menu.Item>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
