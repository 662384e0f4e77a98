import { Modal, Stack } from '@mantine/core'
import { counted } from '../../shared/counted.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { problemOf, refusedFields } from '../live/problem-of.ts'
import { ChooseFile } from '../ui/choose-file.tsx'
import { RunProgress } from '../ui/run-progress.tsx'
import { takeFocus } from '../ui/take-focus.ts'
import styles from '../form/form.module.css'
import { TooLarge, useImportHar } from './use-import-har.ts'

/** How many problems of a file are listed. */
const mostListed = 20

interface ImportHarDialogProps {
  opened: boolean
  onClose: () => void
}

/** Brings logins in from a HAR file. */
export function ImportHarDialog({ opened, onClose }: ImportHarDialogProps) {
  const announce = useAnnounce()
  const { run, progress, cancel } = useImportHar((count) => {
    announce(`Imported ${counted(count, 'exchange')}.`)
    onClose()
  })
  const isCancelled = run.isSuccess && run.data === null
  return (
    <Modal
      opened={opened}
      title="Import HAR"
      onClose={() => {
        if (run.isPending) cancel()
        run.reset()
        onClose()
      }}
    >
      <Stack gap="md">
        <ChooseFile
          name={run.variables?.name}
          accept=".har,.json"
          onChoose={(file) => {
            run.mutate(file)
          }}
          buttonRef={isCancelled || run.isError ? takeFocus : null}
        >
          <p className="quiet">
            HAR 1.2, as exported here or recorded by a browser or a proxy. Passwords are masked before
            anything is kept; the file comes in whole or not at all.
          </p>
        </ChooseFile>
        {run.isPending && (
          <RunProgress
            label="Import"
            progress={progress}
            onCancel={() => {
              cancel()
            }}
          />
        )}
        {isCancelled && <p role="status">Cancelled; nothing was imported.</p>}
        {run.isError && <Problem error={run.error} />}
      </Stack>
    </Modal>
  )
}

/** Why nothing was imported: entry and field, where the file is at fault. */
function Problem({ error }: { error: Error }) {
  const fields = refusedFields(error)
  const message = error instanceof TooLarge ? error.message : problemOf(error)
  return (
    <div role="alert" className={styles.problem}>
      <p>Nothing was imported.</p>
      {fields.length === 0 ? (
        <p>{message}</p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {fields.slice(0, mostListed).map((one) => (
            <li key={`${one.field} ${one.message}`}>
              {one.field} {one.message}.
            </li>
          ))}
          {fields.length > mostListed && (
            <li>And {(fields.length - mostListed).toLocaleString('en')} more.</li>
          )}
        </ul>
      )}
    </div>
  )
}
