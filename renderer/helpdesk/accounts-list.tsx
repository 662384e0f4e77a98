import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import styles from '../directory/directory.module.css'
import { placeOf, readPlace } from '../directory/place.ts'
import { Grid } from '../grid/grid.tsx'
import { SearchField } from '../grid/search-field.tsx'
import { useTable } from '../grid/use-table.ts'
import { problemOf } from '../live/problem-of.ts'
import { Split } from '../ui/split.tsx'
import { AccountForm } from './account-form.tsx'
import type { AccountUi, AnyAccount } from './account-ui.ts'
import { ForgetAccounts } from './forget-accounts.tsx'
import { mostShown, useAccounts } from './use-accounts.ts'

/** The accounts of users or of staff that the helpdesk has, and beside them the form of the one that is open. */
export function AccountsList({ ui }: { ui: AccountUi }) {
  const [address, go] = useLocation()
  const place = readPlace(ui.path, address)
  const { wanted, grid, sorted, ofSearchField, ofGrid } = useTable()
  const [selected, setSelected] = useState<string | undefined>(place.id)
  const { data: list, error } = useAccounts(ui, wanted)
  const found = list?.items ?? []
  const rows = sorted(found, ui.columns)
  const account = found.find(({ id }) => id === place.id)
  // One that is open stays so while a search does not find it, or when it is forgotten, for what is written in it.
  const [opened, setOpened] = useState(account)
  if (account !== undefined && account !== opened) setOpened(account)
  const shown = account ?? (opened?.id === place.id ? opened : undefined)
  const isGone = shown !== account && wanted === '' && list !== undefined && list.total <= mostShown
  const close = () => {
    go(ui.path)
    grid.current?.focus()
  }
  const open = place.form === 'add' || shown !== undefined
  return (
    <Split
      id={`helpdesk-${ui.kind}`}
      heading={ui.heading}
      orientation="horizontal"
      label="Width of the form"
      size={{ initial: '360px', min: '300px' }}
      beside={
        open ? <AccountForm key={address} ui={ui} account={shown} isGone={isGone} onClose={close} /> : null
      }
    >
      <div className="bar">
        <h2>{ui.heading}</h2>
        <SearchField label={`Search ${ui.heading.toLowerCase()}`} {...ofSearchField} />
        <Button
          variant="filled"
          onClick={() => {
            go(placeOf.add(ui.path))
          }}
        >
          Add {ui.noun}
        </Button>
        <ForgetAccounts />
      </div>
      <Grid
        {...ofGrid}
        label={ui.heading}
        columns={ui.columns}
        rows={rows}
        keyOf={idOf}
        selected={selected}
        onSelect={({ id }) => {
          setSelected(id)
        }}
        onOpen={({ id }) => {
          go(placeOf.change(ui.path, id))
        }}
      />
      {list !== undefined && rows.length === 0 && (
        <p className={styles.empty}>{wanted === '' ? ui.empty : `Nothing here holds “${wanted}”.`}</p>
      )}
      {error && <p role="alert">{problemOf(error)}</p>}
      <p className="foot">{list && countOf(list.total)}</p>
    </Split>
  )
}

function idOf({ id }: AnyAccount): string {
  return id
}

function countOf(total: number): string {
  const all = `${total.toLocaleString('en')} in all`
  return total > mostShown
    ? `The oldest ${mostShown.toLocaleString('en')} of ${all}; search to find the others.`
    : all
}
