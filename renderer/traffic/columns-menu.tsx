import { Button, Menu } from '@mantine/core'
import { columns, usualColumns } from './columns.tsx'

interface ColumnsMenuProps {
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

const hint = 'Shown as far as there is room'

/** Which columns the list has, each to be shown or hidden; one stays. */
export function ColumnsMenu({ chosen, onChoose }: ColumnsMenuProps) {
  return (
    // Its placeholder for the first focus would be a child that no menu may have.
    <Menu position="bottom-end" portalProps={{ target: 'main' }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button>Columns</Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={`Columns, ${hint.toLowerCase()}`} aria-labelledby={undefined}>
        <Menu.Label aria-hidden>{hint}</Menu.Label>
        {columns.map(({ id, header }) => {
          const isShown = chosen.includes(id)
          return (
            <Menu.CheckboxItem
              key={id}
              checked={isShown}
              disabled={isShown && chosen.length === 1}
              onChange={() => {
                onChoose(isShown ? chosen.filter((one) => one !== id) : [...chosen, id])
              }}
            >
              {header}
            </Menu.CheckboxItem>
          )
        })}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            onChoose([...usualColumns])
          }}
        >
          The usual ones
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
