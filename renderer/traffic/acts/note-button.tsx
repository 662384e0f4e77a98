import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../../../shared/counted.ts'
import { longestNote } from '../../../shared/traffic/exchange.ts'
import { useAnnounce } from '../../frame/announcer.ts'
import { useApi } from '../../live/api.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'

interface NoteButtonProps {
  ids: readonly number[]
  /** The one that is there; undefined of several, which may have one each. */
  note?: string
}

/** Writes a note on logins, or changes that of one. */
export function NoteButton({ ids, note }: NoteButtonProps) {
  const { client } = useApi()
  const announce = useAnnounce()
  const [only] = ids.length === 1 ? ids : []
  const [text, setText] = useState<string>()
  const close = () => {
    setText(undefined)
  }
  const save = useMutation({
    meta: { readsOnly: true },
    mutationFn: async (written: string) => {
      const text = written.trim()
      if (only === undefined) await client.exchanges.mark({ ids: [...ids], note: text })
      else await client.exchanges.note({ params: { id: String(only) }, body: { note: text } })
    },
    onSuccess: () => {
      close()
      announce(`${counted(ids.length, 'login')} noted.`)
    },
  })
  return (
    <>
      <Button
        size="compact-sm"
        fz="xs"
        title={note === '' ? undefined : note}
        onClick={() => {
          setText(note ?? '')
        }}
      >
        {note === undefined ? 'Note' : note === '' ? 'Add note' : 'Change note'}
      </Button>
      <Modal
        opened={text !== undefined}
        onClose={close}
        title={
          only === undefined ? `Note on ${counted(ids.length, 'login')}` : `Note on login ${String(only)}`
        }
      >
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
            description={`Found by words and by “note:”. ${note === undefined ? 'Takes the place of any that is there; an empty one takes it off.' : 'An empty one is taken off.'} Ctrl+Enter saves.`}
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
