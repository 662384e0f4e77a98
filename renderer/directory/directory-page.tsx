import { Button, TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useLocation } from 'wouter'
import { filterEntries } from '../../shared/directory/changes.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { Grid } from '../grid/grid.tsx'
import { sortRows, type Sort } from '../grid/sort-rows.ts'
import { useWorld } from '../live/use-world.ts'
import { Split } from '../ui/split.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import styles from './directory.module.css'
import { EntryForm } from './entry-form.tsx'
import type { EntryUi } from './entry-ui.ts'
import { isShown, placeOf, readPlace } from './place.ts'
import { useDelete } from './use-delete.tsx'

/** The page of one list of the directory: a table, and beside it the form of the entry that is open. */
export function DirectoryPage<E extends DirectoryEntry>({ ui }: { ui: EntryUi<E> }) {
  const world = useWorld()
  const [address, go] = useLocation()
  const place = readPlace(ui.path, address)
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>({ column: ui.fields[0]?.name ?? '', descending: false })
  const [selected, setSelected] = useState<string | undefined>(place.id)
  const searchField = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)

  const list = world[ui.kind.list] as readonly DirectoryEntry[] as readonly E[]
  const columns = useMemo(() => ui.columns(world), [ui, world])
  const wanted = useDeferredValue(search)
  // Sorted before it is searched, so that a typed letter sorts nothing.
  const sorted = useMemo(() => sortRows(list, columns, sort), [list, columns, sort])
  const rows = useMemo(() => filterEntries(ui.kind, sorted, wanted), [ui, sorted, wanted])
  const { asked, ask, cancel, confirm, deleting } = useDelete(ui, world, (entry) => {
    const at = rows.findIndex(({ id }) => id === entry.id)
    setSelected((rows[at + 1] ?? rows[at - 1])?.id)
    if (isShown(placeOf.change(ui.path, entry.id))) go(ui.path)
    else grid.current?.focus()
  })

  const close = () => {
    go(ui.path)
  }
  useFocusWhenClosed(grid, place.form !== undefined)
  const entry = list.find(({ id }) => id === place.id)
  const form = place.form !== undefined && (
    <EntryForm
      key={address}
      ui={ui}
      world={world}
      entry={place.form === 'change' ? entry : undefined}
      like={place.form === 'add' ? entry : undefined}
      onClose={close}
      onSaved={(id) => {
        setSelected(id)
        close()
      }}
      onDuplicate={(id) => {
        go(placeOf.copy(ui.path, id))
      }}
      onDelete={ask}
    />
  )

  return (
    <>
      <Split
        id={ui.path.slice(1)}
        orientation="horizontal"
        label="Width of the form"
        size={{ initial: '380px', min: '300px' }}
        beside={form === false ? null : form}
      >
        <div className="bar">
          <h1>{ui.heading}</h1>
          <TextInput
            ref={searchField}
            type="search"
            aria-label={`Search ${ui.heading.toLowerCase()}`}
            placeholder="Search"
            className={styles.search}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setSearch('')
              if (event.key === 'ArrowDown' || event.key === 'Escape') grid.current?.focus()
            }}
          />
          <Button
            variant="filled"
            onClick={() => {
              go(placeOf.add(ui.path))
            }}
          >
            Add {ui.noun}
          </Button>
        </div>
        <Grid
          ref={grid}
          label={ui.heading}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          selected={selected}
          onSelect={(row) => {
            setSelected(row.id)
          }}
          onOpen={(row) => {
            go(placeOf.change(ui.path, row.id))
          }}
          onDelete={ask}
          sort={sort}
          onSort={setSort}
          searchField={searchField}
        />
        {rows.length === 0 && (
          <p className={styles.empty}>{list.length === 0 ? ui.empty : `Nothing here holds “${wanted}”.`}</p>
        )}
        <p className={styles.foot}>
          {rows.length === list.length
            ? `${list.length.toLocaleString('en')} in all`
            : `${rows.length.toLocaleString('en')} of ${list.length.toLocaleString('en')}`}
        </p>
      </Split>
      <DeleteDialog
        ui={ui}
        world={world}
        entry={asked}
        onCancel={cancel}
        onConfirm={confirm}
        busy={deleting}
      />
    </>
  )
}

/** Gives the focus back to the table once the form beside it has closed, and the table is there again. */
function useFocusWhenClosed(grid: RefObject<HTMLElement | null>, open: boolean): void {
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) grid.current?.focus()
    was.current = open
  }, [grid, open])
}
