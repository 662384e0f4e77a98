import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Steps } from '../../shared/contract/history.ts'
import { OpenDialog } from '../connect/open-dialog.tsx'
import { useApi } from '../live/api.tsx'

/** What is to be taken back or done again, as it stood when it was asked for. */
interface Asked {
  step: keyof Steps
  edit: number
  opens: string[]
}

/**
 * Takes the last edit back and does it again, by buttons that say which one that is, and by Ctrl+Z, Ctrl+Shift+Z and
 * Ctrl+Y (Cmd on macOS) outside of text fields, where they are the field's own. What is pressed before the last one is
 * answered is done after it.
 */
export function UndoButtons() {
  const { client, queries } = useApi()
  const { data } = useSuspenseQuery(queries.history)
  const queryClient = useQueryClient()
  const waiting = useRef<(keyof Steps)[]>([])
  const mutationKey = [...queries.history.queryKey, 'go']
  const { mutate } = useMutation({
    mutationKey,
    // Just the edit that its button named when it was pressed, whatever else has been changed since.
    mutationFn: ({ step, edit }: Asked) => client[step]({ edit }),
    onSuccess: ({ undo, redo }) => {
      queryClient.setQueryData(queries.history.queryKey, { undo, redo })
      const next = waiting.current.shift()
      if (next !== undefined) take(next, { undo, redo })
    },
    onError: () => {
      waiting.current = []
    },
  })
  const [asked, setAsked] = useState<Asked>()
  const take = (step: keyof Steps, steps: Steps) => {
    const found = steps[step]
    if (found === null) return
    const pressed = { step, ...found }
    if (pressed.opens.length > 0) setAsked(pressed)
    else mutate(pressed)
  }
  // What is true now: a key may come before this has been drawn with it.
  const go = (step: keyof Steps) => {
    if (queryClient.isMutating({ mutationKey }) > 0) waiting.current.push(step)
    else take(step, queryClient.getQueryData(queries.history.queryKey) ?? data)
  }
  const undo = () => {
    go('undo')
  }
  const redo = () => {
    go('redo')
  }
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ])
  return (
    <>
      <ActionIcon.Group>
        <Step name="Undo" of={data.undo?.label} onClick={undo} icon={<IconArrowBackUp size={16} />} />
        <Step name="Redo" of={data.redo?.label} onClick={redo} icon={<IconArrowForwardUp size={16} />} />
      </ActionIcon.Group>
      <OpenDialog
        addresses={asked?.opens}
        onCancel={() => {
          setAsked(undefined)
          waiting.current = []
        }}
        onConfirm={() => {
          setAsked(undefined)
          if (asked) mutate(asked)
        }}
      />
    </>
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
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
