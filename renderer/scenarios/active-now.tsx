import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { counted } from '../../shared/counted.ts'
import { normalName } from '../../shared/scenarios/scenario.ts'
import { useApi } from '../live/api.tsx'
import { timeOfDay } from '../ui/time.ts'
import { ClockControl } from './clock-control.tsx'
import styles from './scenarios.module.css'
import { Sentence } from './sentence.tsx'
import { countsKey, useCounts } from './use-counts.ts'
import { usePlay } from './use-play.ts'

/** What is played now, how often each of its rules applied, and the clock that its triggers go by. */
export function ActiveNow() {
  const { queries } = useApi()
  const { data: active } = useSuspenseQuery(queries.activeScenario)
  const play = usePlay()
  const counts = useCounts()
  const reset = useReset()
  const plays = active.name !== normalName
  return (
    <section aria-label="Active now" className={styles.now}>
      <div className={styles.nowLine}>
        <p className="cut" title={active.name}>
          {plays ? (
            <>
              Active: <b>{active.name}</b>
              {active.since !== null && <span className="quiet"> since {timeOfDay(active.since)}</span>}
            </>
          ) : (
            <>
              <b>{normalName}</b>: logins are answered from the directory.
            </>
          )}
        </p>
        {plays && (
          <>
            <Button
              onClick={() => {
                play.mutate({ name: normalName })
              }}
            >
              Switch off
            </Button>
            <Button
              loading={reset.isPending}
              onClick={() => {
                reset.mutate(undefined)
              }}
            >
              Reset counts
            </Button>
          </>
        )}
        <ClockControl />
      </div>
      {plays && (
        <ol className={styles.counts} tabIndex={0} aria-label="Its rules, and how often each applied">
          {counts.map(({ rule, sentence, enabled, reached, hits }) => (
            <li key={rule}>
              <span data-off={!enabled || undefined}>
                <Sentence text={sentence} />
              </span>{' '}
              <span className={styles.hits} title="Applied to so many of the logins that reached it">
                {hitWords({ reached, hits })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** `2 of 5 logins` that reached it. */
export function hitWords({ reached, hits }: { reached: number; hits: number }): string {
  return `${hits.toLocaleString('en')} of ${counted(reached, 'login')}`
}

/** Begins to count anew, for the rule of this id or for all. */
export function useReset() {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (rule: string | undefined) =>
      client.activeScenario.reset(rule === undefined ? undefined : { rule }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: countsKey }),
  })
}
