import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { ChangeManyDialog } from './change-many-dialog.tsx'
import styles from './directory.module.css'
import type { EntryUi, ManyChange } from './entry-ui.ts'
import { useChangeMany } from './use-change-many.ts'

interface ManyActionsProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  /** What it is done to; not empty. */
  entries: readonly E[]
  onDelete: (entries: readonly E[]) => void
  onClear: () => void
}

/** What can be done to the entries that are chosen. */
export function ManyActions<E extends DirectoryEntry>(props: ManyActionsProps<E>) {
  const { ui, world, entries } = props
  const [asked, setAsked] = useState<ManyChange>()
  const change = useChangeMany(ui)
  return (
    <div role="group" aria-label={`Selected ${ui.heading.toLowerCase()}`} className={styles.actions}>
      {ui.many.map((one) => (
        <Button
          key={one.label}
          size="compact-sm"
          fz="xs"
          onClick={() => {
            if (one.to === undefined) setAsked(one)
            else change.mutate({ change: one, entries, to: one.to })
          }}
        >
          {one.label}
        </Button>
      ))}
      <Button
        size="compact-sm"
        fz="xs"
        onClick={() => {
          props.onDelete(entries)
        }}
      >
        Delete
      </Button>
      <Button size="compact-sm" fz="xs" variant="subtle" color="gray" onClick={props.onClear}>
        Select none
      </Button>
      <ChangeManyDialog
        ui={ui}
        world={world}
        entries={entries}
        change={asked}
        onCancel={() => {
          setAsked(undefined)
        }}
        onConfirm={(one, to) => {
          const close = () => {
            setAsked(undefined)
          }
          change.mutate({ change: one, entries, to }, { onSuccess: close })
        }}
        busy={change.isPending}
      />
    </div>
  )
}
