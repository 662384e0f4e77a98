import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { problemOf } from '../live/problem-of.ts'
import styles from '../form/form.module.css'

interface DialogFormProps {
  /** What its button does. */
  act: string
  busy?: boolean
  /** Why that did not work. */
  error?: Error | null
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** What a dialog asks for, and how it ends: with what it is about, or without. */
export function DialogForm({
  act,
  busy = false,
  error = null,
  onSubmit,
  onCancel,
  children,
}: DialogFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Stack gap="md">
        {children}
        {error && (
          <p role="alert" className={styles.problem}>
            {problemOf(error)}
          </p>
        )}
        <Group justify="flex-end">
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
