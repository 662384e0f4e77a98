import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { counted } from '../../../shared/counted.ts'
import { useAnnounce } from '../../frame/announcer.ts'
import { useApi } from '../../live/api.tsx'
import { problemOf } from '../../live/problem-of.ts'

interface PinButtonProps {
  ids: readonly number[]
  /** What pressing it makes of them. */
  pins: boolean
}

/** Pins logins, so that they stay when others make room or are cleared; or unpins them. */
export function PinButton({ ids, pins }: PinButtonProps) {
  const { client } = useApi()
  const announce = useAnnounce()
  const pin = useMutation({
    meta: { readsOnly: true },
    mutationFn: () => client.exchanges.mark({ ids: [...ids], pinned: pins }),
    onSuccess: ({ found }) => {
      announce(`${pins ? 'Pinned' : 'Unpinned'} ${counted(found, 'login')}.`)
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: problemOf(error) })
    },
  })
  return (
    <Button
      size="compact-sm"
      fz="xs"
      title={pins ? 'Pinned logins stay when others make room or are cleared' : undefined}
      onClick={() => {
        pin.mutate()
      }}
    >
      {pins ? 'Pin' : 'Unpin'}
    </Button>
  )
}
