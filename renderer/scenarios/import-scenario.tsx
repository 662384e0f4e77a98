import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { problemOf } from '../live/problem-of.ts'
import styles from './scenarios.module.css'
import { fromFile } from './scenario-file.ts'
import { useCreate } from './use-create.ts'

/** Adds a scenario from a file that was exported, or written by hand. */
export function ImportScenario() {
  const create = useCreate()
  const [problem, setProblem] = useState<string>()
  const again = useRef<() => void>(null)
  const take = async (file: File) => {
    // The same file may be chosen again when it has been mended.
    again.current?.()
    setProblem(undefined)
    try {
      await create.mutateAsync(fromFile(await file.text()))
    } catch (error) {
      const isOfFile = error instanceof Error && error.constructor === Error
      const why = isOfFile ? error.message : problemOf(error)
      setProblem(`${file.name}: ${why}.`.replace(/\.\.$/, '.'))
    }
  }
  return (
    <>
      <FileButton
        accept="application/json,.json"
        resetRef={again}
        onChange={(file) => {
          if (file !== null) void take(file)
        }}
      >
        {(props) => (
          <Button {...props} loading={create.isPending}>
            Import…
          </Button>
        )}
      </FileButton>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          Nothing was imported. {problem}
        </p>
      )}
    </>
  )
}
