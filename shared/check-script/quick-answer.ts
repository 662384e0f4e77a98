import { failed, passed, type Check } from './check.ts'

/** From when on an answer is slow: a person waits, and web servers give up after 30 to 60 s, libcurl after 100 s. */
export const defaultSlowMs = 10_000

/** Sends nothing itself: every answer counts. */
export const quickAnswer: Check = {
  id: 'quick-answer',
  title: 'The answers come soon',
  needs: ['right-password'],
  send: () => [],
  judge(_heard, { slowMs }, before) {
    const durations = before.map(({ duration }) => duration)
    const slowest = Math.max(...durations)
    const slow = before.find(({ duration }) => duration === slowest)
    const reason = `The slowest of ${String(durations.length)} answers took ${seconds(slowest)}`
    if (slowest < slowMs || slow === undefined) return passed(`${reason}.`)
    return failed(
      `${reason}: that ${slow.how}. From ${seconds(slowMs)} on it is slow.`,
      'The helpdesk gives up after 100 s, and web servers before that, often after 30 s. Look at what the script waits for: an index for the LDAP attribute or the SQL column that is searched, one connection instead of several, a time limit for the directory.',
    )
  },
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
