import { Checkbox, Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exportFormats, type ExportFormat } from '../../shared/export/formats.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { saveFile } from '../ui/save-file.ts'
import { callsOf } from './entry-calls.ts'
import type { EntryUi } from './entry-ui.ts'

interface ExportDialogProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  opened: boolean
  onClose: () => void
  /** How many there are. */
  all: number
  /** How many a search has found, and what was searched for; empty without a search. */
  shown: number
  search: string
  chosen: readonly E[]
}

const formats = {
  csv: 'CSV, for a spreadsheet program',
  json: 'JSON, for scripts',
} satisfies Record<ExportFormat, string>

/** Asks what of a list is to be saved as a file, and saves it. */
export function ExportDialog<E extends DirectoryEntry>(props: ExportDialogProps<E>) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={`Export ${props.ui.heading.toLowerCase()}`}>
      {props.opened && <Choices {...props} />}
    </Modal>
  )
}

function Choices<E extends DirectoryEntry>(props: ExportDialogProps<E>) {
  const { ui, onClose, all, shown, search, chosen } = props
  const { client } = useApi()
  const announce = useAnnounce()
  const [what, setWhat] = useState(chosen.length > 0 ? 'chosen' : search === '' ? 'all' : 'shown')
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [passwords, setPasswords] = useState(false)
  const hasPasswords = ui.fields.some(({ name }) => name === 'password')
  const save = useMutation({
    meta: { readsOnly: true },
    mutationFn: () =>
      callsOf(client, ui.kind).export({
        format,
        passwords,
        ...(what === 'shown' && { search }),
        ...(what === 'chosen' && { ids: chosen.map(({ id }) => id) }),
      }),
    onSuccess: ({ name, type, content, count }) => {
      saveFile(name, type, content)
      announce(`Exported ${String(count)}.`)
      onClose()
    },
  })
  return (
    <DialogForm
      act="Export"
      busy={save.isPending}
      error={save.error}
      onSubmit={save.mutate}
      onCancel={onClose}
    >
      <Radio.Group label={`Which ${ui.heading.toLowerCase()}?`} value={what} onChange={setWhat}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={`All ${all.toLocaleString('en')}`} />
          <Radio
            value="shown"
            label={`Those that the search finds: ${shown.toLocaleString('en')}`}
            disabled={search === ''}
          />
          <Radio
            value="chosen"
            label={`Those that are selected: ${chosen.length.toLocaleString('en')}`}
            disabled={chosen.length === 0}
          />
        </Stack>
      </Radio.Group>
      <NativeSelect
        label="Format"
        data={exportFormats.map((value) => ({ value, label: formats[value] }))}
        value={format}
        onChange={(event) => {
          setFormat(event.currentTarget.value as ExportFormat)
        }}
      />
      {hasPasswords && (
        <Checkbox
          label="With passwords"
          description="They stand in the file in the clear. Whoever gets it can log in as these people."
          checked={passwords}
          onChange={(event) => {
            setPasswords(event.currentTarget.checked)
          }}
        />
      )}
    </DialogForm>
  )
}
