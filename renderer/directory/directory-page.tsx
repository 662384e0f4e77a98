import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { filterEntries } from '../../shared/directory/changes.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { Grid } from '../grid/grid.tsx'
import { sortRows, type Sort } from '../grid/sort-rows.ts'
import { useChosen } from '../grid/use-chosen.ts'
import { useFocusWhenClosed } from '../grid/use-focus-when-closed.ts'
import { useWorld } from '../live/use-world.ts'
import { Split } from '../ui/split.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { DirectoryBar, type DirectoryDialog } from './directory-bar.tsx'
import styles from './directory.module.css'
import type { EntryUi } from './entry-ui.ts'
import { ExportDialog } from './export-dialog.tsx'
import { GenerateDialog } from './generate-dialog.tsx'
import { ManyActions } from './many-actions.tsx'
import { OpenForm } from './open-form.tsx'
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
  const [dialog, setDialog] = useState<DirectoryDialog>()
  const generate = () => {
    setDialog('generate')
  }
  const closeDialog = () => {
    setDialog(undefined)
  }
  const searchField = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)

  const list = world[ui.kind.list] as readonly DirectoryEntry[] as readonly E[]
  const columns = useMemo(() => ui.columns(world), [ui, world])
  const wanted = useDeferredValue(search)
  // Sorted before it is searched, so that a typed letter sorts nothing.
  const sorted = useMemo(() => sortRows(list, columns, sort), [list, columns, sort])
  const rows = useMemo(() => filterEntries(ui.kind, sorted, wanted), [ui, sorted, wanted])
  const choosing = useChosen(rows, idOf)
  const { asked, ask, cancel, confirm, deleting } = useDelete(ui, world, (entries) => {
    choosing.clear()
    const gone = new Set(entries.map(idOf))
    const left = rows.filter(({ id }) => !gone.has(id))
    const at = rows.findIndex(({ id }) => gone.has(id))
    setSelected((left[at] ?? left.at(-1))?.id)
    if (entries.some(({ id }) => isShown(placeOf.change(ui.path, id)))) go(ui.path)
    else grid.current?.focus()
  })

  const close = () => {
    go(ui.path)
  }
  useFocusWhenClosed(grid, place.form !== undefined)
  const entry = list.find(({ id }) => id === place.id)
  const form = place.form !== undefined && (
    <OpenForm
      key={address}
      form={place.form}
      ui={ui}
      world={world}
      entry={place.form === 'change' ? entry : undefined}
      like={place.form === 'add' ? entry : undefined}
      login={place.login}
      onClose={close}
      onSaved={(id) => {
        setSelected(id)
        close()
      }}
      onDuplicate={(id) => {
        go(placeOf.copy(ui.path, id))
      }}
      onDelete={(one) => {
        ask([one])
      }}
    />
  )

  return (
    <>
      <Split
        id={ui.path.slice(1)}
        heading={ui.heading}
        orientation="horizontal"
        label="Width of the form"
        size={{ initial: '380px', min: '300px' }}
        beside={form === false ? null : form}
      >
        <DirectoryBar
          ui={ui}
          search={search}
          onSearch={setSearch}
          searchField={searchField}
          grid={grid}
          onGo={go}
          onDialog={setDialog}
        />
        <Grid
          ref={grid}
          label={ui.heading}
          columns={columns}
          rows={rows}
          keyOf={idOf}
          selected={selected}
          choosing={choosing}
          onSelect={(row) => {
            setSelected(row.id)
          }}
          onOpen={(row) => {
            go(placeOf.change(ui.path, row.id))
          }}
          onDelete={(row) => {
            ask(choosing.rows.length > 0 ? choosing.rows : [row])
          }}
          sort={sort}
          onSort={setSort}
          searchField={searchField}
        />
        {rows.length === 0 && (
          <div className={styles.empty}>
            <p>{list.length === 0 ? ui.empty : `Nothing here holds “${wanted}”.`}</p>
            {list.length === 0 && ui.generate && <Button onClick={generate}>Generate demo people</Button>}
          </div>
        )}
        <div className="foot">
          <span>{countOf(rows.length, list.length, choosing.rows.length)}</span>
          {choosing.rows.length > 0 && (
            <ManyActions
              ui={ui}
              world={world}
              entries={choosing.rows}
              onDelete={ask}
              onClear={() => {
                choosing.clear()
                grid.current?.focus()
              }}
            />
          )}
        </div>
      </Split>
      <ExportDialog
        ui={ui}
        opened={dialog === 'export'}
        onClose={closeDialog}
        all={list.length}
        shown={rows.length}
        search={wanted}
        chosen={choosing.rows}
      />
      <GenerateDialog ui={ui} world={world} opened={dialog === 'generate'} onClose={closeDialog} />
      <DeleteDialog
        ui={ui}
        world={world}
        entries={asked}
        onCancel={cancel}
        onConfirm={confirm}
        busy={deleting}
      />
    </>
  )
}

function idOf({ id }: DirectoryEntry): string {
  return id
}

/** `12 selected`, else how many of all are shown. */
function countOf(shown: number, all: number, chosen: number): string {
  if (chosen > 0) return `${chosen.toLocaleString('en')} selected`
  if (shown === all) return `${all.toLocaleString('en')} in all`
  return `${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`
}
