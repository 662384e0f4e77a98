import { Button, Menu } from '@mantine/core'

interface MoreMenuProps {
  /** What it offers, by the words for it. */
  items: Record<string, () => void>
}

/** What a list offers beside adding one entry. */
export function MoreMenu({ items }: MoreMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button style={{ flex: 'none' }}>More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(items).map(([label, open]) => (
          <Menu.Item key={label} onClick={open}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
