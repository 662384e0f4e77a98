import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'

/** Pauses recording, and goes on; logins are answered all the same. */
export function PauseButton() {
  const { client, queries } = useApi()
  const { data } = useSuspenseQuery(queries.recording)
  const change = useMutation({
    meta: { readsOnly: true },
    mutationFn: (recording: boolean) => client.recording.change({ recording }),
  })
  return (
    <Button
      title={
        data.recording
          ? 'Record no logins for a while; they are answered all the same'
          : 'Record logins again'
      }
      onClick={() => {
        change.mutate(!data.recording)
      }}
    >
      {data.recording ? 'Pause' : 'Resume'}
    </Button>
  )
}
