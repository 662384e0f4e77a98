import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { countMembers } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { callsOf } from './entry-calls.ts'
import type { EntryUi } from './entry-ui.ts'

/** What is to become of members, as the contract takes it. */
export type MembersChoiceQuery = { moveMembersTo: string } | { deleteMembers: 'true' } | Record<string, never>

/** Deletes entries, with a way back; asks first only what becomes of members. */
export function useDelete<E extends DirectoryEntry>(
  ui: EntryUi<E>,
  world: World,
  onDeleted: (entry: E) => void,
) {
  const { client } = useApi()
  const announce = useAnnounce()
  const [asked, setAsked] = useState<E>()
  const undo = useMutation({
    mutationFn: (edit: number) => client.undo({ edit }),
    onSuccess: () => {
      announce('The deletion is undone.')
    },
  })
  const remove = useMutation({
    mutationFn: ({ entry, query }: { entry: E; query: MembersChoiceQuery }) =>
      callsOf(client, ui.kind).delete({ params: { id: entry.id }, query }),
    onSuccess: ({ edit }, { entry }) => {
      setAsked(undefined)
      showUndo(`Deleted ${ui.kind.noun} “${ui.kind.title(entry)}”.`, () => {
        undo.mutate(edit)
      })
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: problemOf(error) })
    },
  })
  const removeNow = (entry: E, query: MembersChoiceQuery) => {
    // Not for somebody who has left the page before the answer came.
    const onSuccess = () => {
      onDeleted(entry)
    }
    remove.mutate({ entry, query }, { onSuccess })
  }
  const membersOf = (entry: E) =>
    ui.membership === undefined ? 0 : countMembers(world, ui.membership, ui.kind.title(entry))
  return {
    asked,
    deleting: remove.isPending,
    ask: (entry: E) => {
      if (membersOf(entry) === 0) removeNow(entry, {})
      else setAsked(entry)
    },
    cancel: () => {
      setAsked(undefined)
    },
    confirm: removeNow,
  }
}

function showUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  })
}
