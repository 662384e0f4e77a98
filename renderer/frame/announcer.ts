import { createContext, use } from 'react'
import type { Change } from '../../shared/contract/events.ts'

/** Where a page says something of its own. */
export const AnnouncerContext = createContext<Announcer | undefined>(undefined)

/** Says a sentence in the live region, with the next summary. */
export function useAnnounce(): (text: string) => void {
  const announcer = use(AnnouncerContext)
  if (announcer === undefined) throw new Error('useAnnounce needs a Frame above it.')
  return announcer.say
}

/** How often the live region may speak, in milliseconds. */
const everyMs = 5000

/** Sums up for screen readers what happens: “12 logins, 2 refused.” at most every five seconds. */
export class Announcer {
  #logins = 0
  #refused = 0
  #texts: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastAt = -Infinity
  #listener: (text: string) => void = () => undefined

  /** Hands what is to be said to `listener`, until the function that comes back is called. */
  listen(listener: (text: string) => void): () => void {
    this.#listener = listener
    return () => {
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
  }

  /** Counts what a change means to somebody who only listens. */
  readonly tell = (change: Change): void => {
    if (change.type !== 'exchanges') return
    this.#logins += change.logins
    this.#refused += change.refused
    this.#schedule()
  }

  /** Says something of the page's own with the next summary. */
  readonly say = (text: string): void => {
    if (!this.#texts.includes(text)) this.#texts.push(text)
    this.#schedule()
  }

  #schedule(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined
        this.#lastAt = performance.now()
        this.#listener(this.#summary())
      },
      Math.max(0, this.#lastAt + everyMs - performance.now()),
    )
  }

  #summary(): string {
    const parts = this.#texts
    if (this.#logins > 0) {
      const refused = this.#refused === 0 ? '' : `, ${String(this.#refused)} refused`
      parts.push(`${String(this.#logins)} ${this.#logins === 1 ? 'login' : 'logins'}${refused}.`)
    }
    this.#texts = []
    this.#logins = 0
    this.#refused = 0
    return parts.join(' ')
  }
}
