import { Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrySummary } from '../../shared/contract/tries.ts'
import { counted } from '../../shared/counted.ts'
import { useApi } from '../live/api.tsx'
import { marks } from '../../shared/traffic/outcome-words.ts'
import { Question } from '../ui/question.tsx'
import { timeOfDay } from '../ui/time.ts'
import styles from './try.module.css'

interface TriedBeforeProps {
  /** The one that is open. */
  shown: number | undefined
  onShow: (tried: TrySummary) => void
  onForget: () => void
}

/** The logins that were tried since the app was started; each can be opened again. */
export function TriedBefore({ shown, onShow, onForget }: TriedBeforeProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { data: tries = [] } = useQuery(queries.tries)
  const [asks, setAsks] = useState(false)
  const clear = useMutation({
    meta: { readsOnly: true },
    mutationFn: () => client.tries.clear(),
    onSuccess: () => {
      queryClient.setQueryData(queries.tries.queryKey, [])
      onForget()
    },
  })
  if (tries.length === 0) return null
  const close = () => {
    setAsks(false)
  }
  return (
    <section aria-label="Tried before">
      <div className={styles.head}>
        <h2>Tried before</h2>
        <Button
          onClick={() => {
            setAsks(true)
          }}
        >
          Forget
        </Button>
      </div>
      <ul className={styles.tries}>
        {tries.map((tried) => (
          <li key={tried.id}>
            <button
              type="button"
              aria-current={tried.id === shown ? 'true' : undefined}
              onClick={() => {
                onShow(tried)
              }}
            >
              <span className={styles.time}>{timeOfDay(tried.time)}</span>
              <span className="cut" title={`${tried.username} at ${tried.url}`}>
                {tried.username}
              </span>
              <span className="cut" title={tried.verdict.words} data-tone={tried.verdict.tone}>
                <span aria-hidden>{marks[tried.verdict.tone]}</span> {tried.verdict.words}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Question
        opened={asks}
        title={`Forget ${counted(tries.length, 'login')}?`}
        yes="Forget them"
        no="Keep them"
        onYes={() => {
          close()
          clear.mutate()
        }}
        onNo={close}
      >
        <Text size="sm">
          They are kept nowhere else. The accounts that they created in the helpdesk stay.
        </Text>
      </Question>
    </section>
  )
}
