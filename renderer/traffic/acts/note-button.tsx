import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longestNote } from '../../../shared/traffic/exchange.ts'
import { useApi } from '../../live/api.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'

/** Writes a note on a login, or changes it. */
export function NoteButton({ id, note }: { id: number; note: string }) {
  const { client } = useApi()
  const [text, setText] = useState<string>()
  const close = () => {
    setText(undefined)
  }
  const save = useMutation({
    meta: { readsOnly: true },
    mutationFn: (written: string) =>
      client.exchanges.note({ params: { id: String(id) }, body: { note: written.trim() } }),
    onSuccess: close,
  })
  return (
    <>
      <Button
        size="compact-sm"
        fz="xs"
        title={note === '' ? undefined : note}
        onClick={() => {
          setText(note)
        }}
      >
        {note === '' ? 'Add note' : 'Change note'}
      </Button>
      <Modal opened={text !== undefined} onClose={close} title={`Note on login ${String(id)}`}>
        <DialogForm
          act="Save"
          busy={save.isPending}
          error={save.error}
          onSubmit={() => {
            save.mutate(text ?? '')
          }}
          onCancel={close}
        >
          <Textarea
            label="Note"
            description="Found by words and by “note:”. An empty one is taken off. Ctrl+Enter saves."
            autosize
            minRows={3}
            maxRows={10}
            maxLength={longestNote}
            value={text ?? ''}
            onChange={(event) => {
              setText(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save.mutate(text ?? '')
            }}
            data-autofocus
          />
        </DialogForm>
      </Modal>
    </>
  )
}
