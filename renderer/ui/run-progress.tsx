import { Button, Group, Progress } from '@mantine/core'
import { takeFocus } from './take-focus.ts'

interface RunProgressProps {
  /** What goes on. */
  label: string
  /** How far it has come; undefined before that is known. */
  progress: { done: number; total: number } | undefined
  onCancel: () => void
}

/** How far something long has come, and a button to cancel it, which has the focus. */
export function RunProgress({ label, progress, onCancel }: RunProgressProps) {
  const { done, total } = progress ?? { done: 0, total: 1 }
  return (
    <Group wrap="nowrap">
      <Progress flex={1} aria-label={label} value={(100 * done) / Math.max(1, total)} />
      <Button ref={takeFocus} onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  )
}
