import type { LoginAttempt } from '../loginshare/attempt.ts'

/** What stands for what in a text of the person's own: `{{username}}`. There is none for the password. */
export const placeholders = {
  username: 'the posted username',
  ipaddress: 'the posted IP address',
  interface: 'the posted interface',
  time: 'the time, as 2026-01-31T12:34:56.789Z',
  attempt: 'which attempt it is, of those that the rule counts together',
} as const

/** What they are filled with. */
export interface Filling {
  attempt: LoginAttempt
  /** Milliseconds since 1970. */
  now: number
  count: number
}

/** The text with its placeholders filled. @param escape what is done to each value, so that it means itself there */
export function fill(
  text: string,
  { attempt, now, count }: Filling,
  escape: (value: string) => string = (value) => value,
): string {
  const values: Readonly<Record<string, string>> = {
    username: attempt.username,
    ipaddress: attempt.ipaddress,
    interface: attempt.interface ?? '',
    time: new Date(now).toISOString(),
    attempt: String(count),
  } satisfies Record<keyof typeof placeholders, string>
  return text.replace(/\{\{ *([a-z]+) *\}\}/g, (whole, name: string) => {
    return Object.hasOwn(values, name) ? escape(values[name] ?? '') : whole
  })
}

/** A text that means itself in XML and HTML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

/** Placeholders in the text that stand for nothing. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\{ *([^{}]*?) *\}\}/g)].flatMap(([, name = '']) =>
    Object.hasOwn(placeholders, name) ? [] : [name],
  )
}
