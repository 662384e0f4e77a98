import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../live/api.tsx'

/** A posted password: masked, and shown on demand where it was kept (Settings). */
export function PostedPassword({ id, masked }: { id: number; masked: string }) {
  const { client, queries } = useApi()
  const { data: kept } = useQuery(queries.postedPasswords)
  const [shown, setShown] = useState<{ password: string | null }>()
  const reveal = async () => {
    setShown(await client.exchanges.password({ id: String(id) }))
  }
  if (kept?.keep !== true) return masked
  if (shown === undefined) {
    return (
      <>
        {masked}{' '}
        <Button size="compact-xs" onClick={() => void reveal()}>
          Reveal
        </Button>
      </>
    )
  }
  return shown.password ?? `${masked} (not kept: it came while “Keep posted passwords in memory” was off)`
}
