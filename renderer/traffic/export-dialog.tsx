import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import {
  trafficFormatNames,
  trafficFormats,
  type TrafficFormat,
} from '../../shared/traffic/export/formats.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { problemOf } from '../live/problem-of.ts'
import { RunProgress } from '../ui/run-progress.tsx'
import { takeFocus } from '../ui/take-focus.ts'
import styles from '../form/form.module.css'
import { useExport } from './use-export.ts'

/** What of the log can be exported. */
export interface Exportable {
  /** How many there are. */
  all: number
  /** The search that is in effect, and how many it finds; undefined while that is not known. */
  filter: string
  found: number | undefined
  /** The ids of those that are selected. */
  chosen: readonly number[]
}

interface ExportDialogProps extends Exportable {
  opened: boolean
  onClose: () => void
}

/** Asks what of the log is to be saved as a file and in which format, and saves it. */
export function ExportDialog(props: ExportDialogProps) {
  const { onClose } = props
  const announce = useAnnounce()
  const { run, progress, cancel } = useExport((count) => {
    announce(`Exported ${counted(count, 'login')}.`)
    onClose()
  })
  const close = () => {
    cancel()
    run.reset()
    onClose()
  }
  return (
    <Modal opened={props.opened} title="Export logins" onClose={close}>
      {props.opened && <Choices {...props} onClose={close} run={run} progress={progress} onCancel={cancel} />}
    </Modal>
  )
}

interface ChoicesProps extends Exportable {
  onClose: () => void
  run: ReturnType<typeof useExport>['run']
  progress: ReturnType<typeof useExport>['progress']
  onCancel: () => void
}

function Choices({ all, filter, found, chosen, onClose, run, progress, onCancel }: ChoicesProps) {
  const [what, setWhat] = useState(chosen.length > 0 ? 'chosen' : filter === '' ? 'all' : 'found')
  const [format, setFormat] = useState<TrafficFormat>('har')
  const isCancelled = run.isSuccess && run.data === null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        run.mutate({
          format,
          ...(what === 'found' && { filter }),
          ...(what === 'chosen' && { ids: [...chosen] }),
        })
      }}
    >
      <Stack gap="md">
        <Radio.Group label="Which logins?" value={what} onChange={setWhat}>
          <Stack gap="xs" mt="xs">
            <Radio value="all" label={`All ${all.toLocaleString('en')}`} />
            <Radio
              value="found"
              label={`Those that the search finds: ${filter === '' ? '0' : (found?.toLocaleString('en') ?? '…')}`}
              disabled={filter === ''}
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
          description="Posted passwords are masked in all of them."
          data={trafficFormatNames.map((value) => ({ value, label: trafficFormats[value].label }))}
          value={format}
          onChange={(event) => {
            setFormat(event.currentTarget.value as TrafficFormat)
          }}
        />
        {run.isError && (
          <p role="alert" className={styles.problem}>
            {problemOf(run.error)}
          </p>
        )}
        {run.isPending ? (
          <RunProgress label="Export" progress={progress} onCancel={onCancel} />
        ) : (
          <Group justify="flex-end">
            {isCancelled && <span role="status">Cancelled; nothing was saved.</span>}
            <Button onClick={onClose}>Cancel</Button>
            <Button ref={isCancelled || run.isError ? takeFocus : null} type="submit" variant="filled">
              Export
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
