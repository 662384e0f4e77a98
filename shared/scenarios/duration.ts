import { z } from 'zod'

/** Milliseconds in words: `250 ms`, `1.5 s`, `2 min`, `1 h`. */
export function inWords(ms: number): string {
  if (ms < 1000) return `${String(ms)} ms`
  for (const [unit, size] of units) {
    if (ms >= size && ms % (size / 10) === 0) return `${String(ms / size)} ${unit}`
  }
  return `${String(ms / 1000)} s`
}

const units = [
  ['h', 3_600_000],
  ['min', 60_000],
] as const

const day = 24 * 3_600_000

/** A length of time, in milliseconds. */
export const milliseconds = z
  .int({ error: 'is no whole number of milliseconds' })
  .min(0, 'must not be less than 0 ms')
  .max(day, 'must not be more than a day (86400000 ms)')

/** One that is not nothing. */
export const someMilliseconds = milliseconds.min(1, 'must be at least 1 ms')

/** Milliseconds of a text such as `61s`, `1.5 min`, `250ms` or `2h`; undefined for any other. */
export function readDuration(text: string): number | undefined {
  const [, number, unit] = /^ *(\d+(?:\.\d+)?) *(ms|s|m|min|h) *$/.exec(text) ?? []
  if (number === undefined || unit === undefined) return undefined
  return Math.round(Number(number) * (sizes[unit] ?? 0))
}

const sizes: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }
