import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { callsOf } from './entry-calls.ts'
import type { EntryUi, ManyChange } from './entry-ui.ts'
import { howMany } from './how-many.ts'
import { useUndoToast } from './undo-toast.tsx'

interface Asked<E> {
  change: ManyChange
  entries: readonly E[]
  /** What the field is to be. */
  to: string | boolean
}

/** Changes many entries alike in one edit, with a way back. */
export function useChangeMany<E extends DirectoryEntry>({ kind }: EntryUi<E>) {
  const { client } = useApi()
  const sayDone = useUndoToast()
  return useMutation({
    mutationFn: ({ change, entries, to }: Asked<E>) => {
      const ids = entries.map(({ id }) => id)
      return callsOf(client, kind).changeMany({ ids, changes: { [change.field]: to } })
    },
    onSuccess: ({ edit }, { change, entries }) => {
      // Nothing to take back: all of them were so before.
      if (edit === null) notifications.show({ message: `Nothing to change: it is so already.` })
      else sayDone(`${change.done} ${howMany(kind, entries)}.`, edit)
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: problemOf(error) })
    },
  })
}
