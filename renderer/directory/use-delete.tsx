import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MembersChoice } from '../../shared/directory/entry-kind.ts'
import { countMembers } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { callsOf } from './entry-calls.ts'
import type { EntryUi } from './entry-ui.ts'
import { howMany } from './how-many.ts'
import { useUndoToast } from './undo-toast.tsx'

/** Deletes entries, one or many in one edit, with a way back; asks first only what becomes of members. */
export function useDelete<E extends DirectoryEntry>(
  ui: EntryUi<E>,
  world: World,
  onDeleted: (entries: readonly E[]) => void,
) {
  const { client } = useApi()
  const sayDone = useUndoToast()
  const [asked, setAsked] = useState<readonly E[]>()
  const remove = useMutation({
    mutationFn: ({ entries, choice }: { entries: readonly E[]; choice: MembersChoice }) =>
      callsOf(client, ui.kind).deleteMany({ ids: entries.map(({ id }) => id), ...choice }),
    onSuccess: ({ edit }, { entries }) => {
      setAsked(undefined)
      sayDone(`Deleted ${howMany(ui.kind, entries)}.`, edit)
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: problemOf(error) })
    },
  })
  const removeNow = (entries: readonly E[], choice: MembersChoice) => {
    // Not for somebody who has left the page before the answer came.
    const onSuccess = () => {
      onDeleted(entries)
    }
    remove.mutate({ entries, choice }, { onSuccess })
  }
  return {
    asked,
    deleting: remove.isPending,
    ask: (entries: readonly E[]) => {
      if (membersIn(ui, world, entries) === 0) removeNow(entries, {})
      else setAsked(entries)
    },
    cancel: () => {
      setAsked(undefined)
    },
    confirm: removeNow,
  }
}

/** How many people are members of entries. */
export function membersIn<E extends DirectoryEntry>(
  { kind, membership }: EntryUi<E>,
  world: World,
  entries: readonly E[],
): number {
  if (membership === undefined) return 0
  return entries.reduce((sum, entry) => sum + countMembers(world, membership, kind.title(entry)), 0)
}
