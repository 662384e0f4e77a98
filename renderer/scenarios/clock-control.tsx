import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inWords } from '../../shared/scenarios/duration.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { problemOf, refusedFields } from '../live/problem-of.ts'
import styles from './scenarios.module.css'

/** Moves the one clock of all triggers on, so that nobody has to wait until a lock is over. */
export function ClockControl() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const [by, setBy] = useState('61s')
  const { data: clock } = useQuery(queries.clock)
  const advance = useMutation({
    mutationFn: () => client.clock.advance({ advance: by.trim() }),
    onSuccess: (moved) => {
      queryClient.setQueryData(queries.clock.queryKey, moved)
      announce(`The clock is ${inWords(moved.ahead)} ahead.`)
    },
  })
  const [refused] = refusedFields(advance.error)
  const problem = refused ? `“${by}” ${refused.message}.` : advance.error && problemOf(advance.error)
  return (
    <form
      aria-label="Clock of the triggers"
      className={styles.clock}
      onSubmit={(event) => {
        event.preventDefault()
        advance.mutate()
      }}
    >
      <span className="quiet">
        Clock {clock && clock.ahead > 0 ? `${inWords(clock.ahead)} ahead` : 'as it is'}
      </span>
      <TextInput
        aria-label="Move the clock on by"
        title="Such as 61s, 5m, 1h or 250ms"
        w={80}
        value={by}
        error={problem ?? undefined}
        onChange={(event) => {
          setBy(event.currentTarget.value)
          advance.reset()
        }}
      />
      <Button type="submit" loading={advance.isPending}>
        Move on
      </Button>
    </form>
  )
}
