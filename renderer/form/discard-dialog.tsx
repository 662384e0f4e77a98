import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { guardLeaving } from '../leave-guard.ts'

/** Asks before what is unsaved is left behind, whichever way one leaves. */
export function DiscardDialog({ unsaved }: { unsaved: boolean }) {
  const [proceed, setProceed] = useState<() => void>()
  useEffect(() => {
    if (!unsaved) return
    guardLeaving((next) => {
      setProceed(() => next)
    })
    return () => {
      guardLeaving(undefined)
    }
  }, [unsaved])
  const stay = () => {
    setProceed(undefined)
  }
  return (
    <Modal opened={proceed !== undefined} onClose={stay} title="Discard the changes?">
      <Text size="sm" mb="md">
        What was changed in the form is not saved.
      </Text>
      <Group justify="flex-end">
        <Button onClick={stay} data-autofocus>
          Keep editing
        </Button>
        <Button
          variant="filled"
          onClick={() => {
            stay()
            proceed?.()
          }}
        >
          Discard
        </Button>
      </Group>
    </Modal>
  )
}
