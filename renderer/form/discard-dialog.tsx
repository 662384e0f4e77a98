import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { guardLeaving } from '../leave-guard.ts'
import { Question } from '../ui/question.tsx'

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
    <Question
      opened={proceed !== undefined}
      title="Discard the changes?"
      yes="Discard"
      no="Keep editing"
      onYes={() => {
        stay()
        proceed?.()
      }}
      onNo={stay}
    >
      <Text size="sm">What was changed in the form is not saved.</Text>
    </Question>
  )
}
