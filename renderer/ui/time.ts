const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' })
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
