const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' })
const dateAndClock = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
})
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'medium' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** The time of day of an ISO date: `14:02:11`. */
export function timeOfDay(iso: string): string {
  return clock.format(new Date(iso))
}

/** The day and the time of an ISO date: `November 23, 2026 at 14:02:11`. */
export function dateAndTime(iso: string): string {
  return whole.format(new Date(iso))
}

/**
 * Where a span begins that is one of many, as exactly as the spans are long: `14:02:30`, with the date for long ones.
 *
 * @param from where the first begins, an ISO date
 * @param step how long each is, in milliseconds
 */
export function timeWords(from: string, step: number, at: number): string {
  return scaleOf(step).format(timeOf(from, step, at))
}

/** From when to when such a span goes: `14:02:30 – 14:03:00`. */
export function spanWords(from: string, step: number, at: number): string {
  return scaleOf(step).formatRange(timeOf(from, step, at), timeOf(from, step, at + 1))
}

function timeOf(from: string, step: number, at: number): number {
  return new Date(from).getTime() + at * step
}

function scaleOf(step: number): Intl.DateTimeFormat {
  return step < 3_600_000 ? clock : dateAndClock
}

/** How long ago that was, and the whole date: `3 minutes ago, November 23, 2026 at 14:02:11`. */
export function timeInFull(iso: string, now: number): string {
  const date = new Date(iso)
  const seconds = Math.round((date.getTime() - now) / 1000)
  const [amount, unit] =
    Math.abs(seconds) < 60
      ? ([seconds, 'second'] as const)
      : Math.abs(seconds) < 3600
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3600), 'hour'] as const)
  return `${relative.format(amount, unit)}, ${dateAndTime(iso)}`
}

/** A duration: milliseconds to one second, then seconds. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms`
}
