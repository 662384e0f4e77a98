import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

interface QuestionProps {
  opened: boolean
  title: string
  /** What is done where the answer is yes, and where it is no. */
  yes: string
  no?: string
  busy?: boolean
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Asks before something is done; the answer that changes nothing has the focus. */
export function Question({
  opened,
  title,
  yes,
  no = 'Cancel',
  busy = false,
  onYes,
  onNo,
  children,
}: QuestionProps) {
  return (
    <Modal opened={opened} onClose={onNo} title={title}>
      <Stack gap="md">
        {children}
        <Group justify="flex-end">
          <Button onClick={onNo} data-autofocus>
            {no}
          </Button>
          <Button variant="filled" loading={busy} onClick={onYes}>
            {yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
