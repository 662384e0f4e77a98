import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'

function useUndo() {
  const { client } = useApi()
  const undo = useMutation({ mutationFn: () => client.undo() })
  const redo = useMutation({ mutationFn: () => client.redo() })
  return { undo: undo.mutate, redo: redo.mutate }
}

/** Takes the last edit back and does it again; each says which one that is. */
export function UndoButtons() {
  const { queries } = useApi()
  const { data } = useSuspenseQuery(queries.history)
  const { undo, redo } = useUndo()
  return (
    <ActionIcon.Group>
      <Step name="Undo" of={data.undo?.label} onClick={undo} icon={<IconArrowBackUp size={16} />} />
      <Step name="Redo" of={data.redo?.label} onClick={redo} icon={<IconArrowForwardUp size={16} />} />
    </ActionIcon.Group>
  )
}

interface StepProps {
  name: string
  of: string | undefined
  onClick: () => void
  icon: React.ReactNode
}

function Step({ name, of, onClick, icon }: StepProps) {
  const label = of === undefined ? name : `${name}: ${of}`
  return (
    <Tooltip withinPortal={false} label={of === undefined ? `Nothing to ${name.toLowerCase()}` : label}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={label}
        // Not `disabled`: a button that goes away while it has the focus takes the keyboard's place with it.
        aria-disabled={of === undefined}
        data-disabled={of === undefined || undefined}
        onClick={() => {
          if (of !== undefined) onClick()
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd on macOS) outside of text fields, where they are the field's own. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useHotkeys([
    [
      'mod+Z',
      () => {
        undo()
      },
    ],
    [
      'mod+shift+Z',
      () => {
        redo()
      },
    ],
    [
      'mod+Y',
      () => {
        redo()
      },
    ],
  ])
}
