import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { SearchField } from '../grid/search-field.tsx'
import type { EntryUi } from './entry-ui.ts'
import { MoreMenu } from './more-menu.tsx'
import { placeOf } from './place.ts'

/** What opens in a dialog from the bar. */
export type DirectoryDialog = 'export' | 'generate'

interface DirectoryBarProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  search: string
  onSearch: (text: string) => void
  searchField: RefObject<HTMLInputElement | null>
  /** Where the arrow keys lead from the search field. */
  grid: RefObject<HTMLDivElement | null>
  onGo: (address: string) => void
  onDialog: (dialog: DirectoryDialog) => void
}

/** The line above a list: its name, the search, and what can be done with it. */
export function DirectoryBar<E extends DirectoryEntry>({
  ui,
  search,
  onSearch,
  searchField,
  grid,
  onGo,
  onDialog,
}: DirectoryBarProps<E>) {
  const { importPath } = ui
  return (
    <div className="bar">
      <h1>{ui.heading}</h1>
      <SearchField
        label={`Search ${ui.heading.toLowerCase()}`}
        value={search}
        onChange={onSearch}
        ref={searchField}
        grid={grid}
      />
      <Button
        variant="filled"
        onClick={() => {
          onGo(placeOf.add(ui.path))
        }}
      >
        Add {ui.noun}
      </Button>
      <MoreMenu
        items={{
          ...(importPath !== undefined && {
            'Import…': () => {
              onGo(importPath)
            },
          }),
          'Export…': () => {
            onDialog('export')
          },
          ...(ui.generate && {
            'Generate demo people…': () => {
              onDialog('generate')
            },
          }),
        }}
      />
    </div>
  )
}
