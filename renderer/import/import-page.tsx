import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportPreview } from '../../shared/contract/import.ts'
import { importLists, importTargetOf } from '../../shared/import/import-fields.ts'
import type { Mapping } from '../../shared/import/mapping.ts'
import { counted } from '../../shared/counted.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { problemOf } from '../live/problem-of.ts'
import { useUndoToast } from '../directory/undo-toast.tsx'
import { ChooseFile } from '../ui/choose-file.tsx'
import { RunProgress } from '../ui/run-progress.tsx'
import { takeFocus } from '../ui/take-focus.ts'
import { Columns } from './columns.tsx'
import { Findings } from './findings.tsx'
import { FirstEntries } from './first-entries.tsx'
import styles from './import.module.css'
import { Options } from './options.tsx'
import { readFile, type ChosenFile } from './read-file.ts'
import { summary } from './summary.ts'
import { usePreview, useRun, type Choice } from './use-import.ts'

const untouched: Choice = { mode: 'add', defaults: {} }

/** Brings in a file of people: `/import/users`, `/import/staff`. Nothing is changed before it is said so. */
export function ImportPage() {
  const [address, go] = useLocation()
  const list = importLists.find((one) => address === `/import/${one}`) ?? 'users'
  const { noun } = importTargetOf(list).kind
  const announce = useAnnounce()
  const showUndo = useUndoToast()
  const [file, setFile] = useState<ChosenFile>()
  const [choice, setChoice] = useState(untouched)
  const choose = useMutation({
    mutationFn: readFile,
    meta: { readsOnly: true },
    onSuccess: (chosen) => {
      setFile(chosen)
      setChoice(({ mode, defaults }) => ({ mode, defaults }))
      run.reset()
    },
  })
  const { data: preview, error, isFetching, isPlaceholderData } = usePreview(list, file, choice)
  const { run, progress, cancel } = useRun(list, ({ added, updated, removed, edit }) => {
    const counts = [
      `${counted(added, noun)} added`,
      `${String(updated)} changed`,
      `${String(removed)} removed`,
    ]
    const message = `Imported ${file?.name ?? ''}: ${counts.filter((text) => !text.startsWith('0 ')).join(', ') || 'nothing was new'}.`
    announce(message)
    if (edit !== null) showUndo(message, edit)
    go(`/${list}`)
  })
  const failed = (file && error) ?? run.error
  const problem = choose.error?.message ?? (failed && problemOf(failed))
  const isCancelled = run.isSuccess && run.data === null
  const isReady =
    preview !== undefined && error === null && !isPlaceholderData && preview.problems.total === 0
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Import {noun}s</h1>
        <Button
          onClick={() => {
            go(`/${list}`)
          }}
        >
          Back to {list}
        </Button>
      </div>
      <ChooseFile
        name={file?.name}
        accept=".csv,.tsv,.txt,.json,.ldif,.ldf"
        onChoose={(chosen) => {
          choose.mutate(chosen)
        }}
      >
        <p className="quiet">
          CSV with a line of column names, JSON as exported here, or LDIF as slapcat, 389 Directory Server and
          ldifde write it. Nothing is changed before you have seen what would be.
        </p>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </ChooseFile>
      {file !== undefined && preview !== undefined && error === null && (
        <div className={styles.parts} aria-busy={isFetching}>
          <Options
            list={list}
            preview={preview}
            choice={choice}
            onChange={(change) => {
              setChoice((before) => ({ ...before, ...change }))
            }}
          />
          <div className={styles.summary}>
            <p>{summary(preview, noun).join(' ')}</p>
            {run.isPending ? (
              <RunProgress
                label="Import"
                progress={progress}
                onCancel={() => {
                  cancel()
                }}
              />
            ) : (
              <div className={styles.row}>
                <Button
                  ref={isCancelled ? takeFocus : null}
                  variant="filled"
                  disabled={!isReady}
                  onClick={() => {
                    run.mutate({ content: file.content, choice })
                  }}
                >
                  Import {counted(preview.rows, noun)}
                </Button>
                {isCancelled && <span role="status">Cancelled; nothing was changed.</span>}
              </div>
            )}
          </div>
          <Findings
            title="problem"
            advice="Nothing is imported while there is one. Change the file or the columns below."
            found={preview.problems}
            fields={preview.fields}
            stops
          />
          <Findings
            title="warning"
            advice="A helpdesk would trip over these. They are imported all the same."
            found={preview.warnings}
            fields={preview.fields}
          />
          <FirstEntries preview={preview} />
          <Columns
            preview={preview}
            mapping={choice.mapping ?? guessed(preview)}
            onChange={(mapping) => {
              setChoice((before) => ({ ...before, mapping }))
            }}
          />
        </div>
      )}
    </div>
  )
}

/** Where the columns go as long as nobody has chosen. */
function guessed({ columns }: ImportPreview): Mapping {
  return Object.fromEntries(columns.flatMap(({ name, field }) => (field === null ? [] : [[name, field]])))
}
