import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ColumnsMenu } from './columns-menu.tsx'
import { PauseButton } from './pause-button.tsx'
import styles from './traffic.module.css'
import { useClear } from './use-clear.ts'

interface LogBarProps {
  /** The field that the log is searched by. */
  search: ReactNode
  /** The search that is in effect; empty for none. */
  filter: string
  chosenColumns: readonly string[]
  onChooseColumns: (ids: string[]) => void
  onCleared: () => void
  /** The menu of what the log can be saved as, and filled from. */
  files: ReactNode
}

/** The line above the log: the search, and what can be done with the log as a whole. */
export function LogBar({ search, filter, chosenColumns, onChooseColumns, onCleared, files }: LogBarProps) {
  const clear = useClear(onCleared)
  return (
    <div className="bar">
      <h1>Traffic</h1>
      {search}
      <div role="group" aria-label="The log" className={styles.acts}>
        <PauseButton />
        <Button
          title={
            filter === ''
              ? 'Clear the log; pinned logins stay'
              : 'Clear what the search finds; pinned logins stay'
          }
          onClick={() => {
            clear.mutate(filter)
          }}
        >
          {filter === '' ? 'Clear' : 'Clear found'}
        </Button>
        <ColumnsMenu chosen={chosenColumns} onChoose={onChooseColumns} />
        {files}
      </div>
    </div>
  )
}
