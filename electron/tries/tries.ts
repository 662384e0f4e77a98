import type { Try, TrySummary } from '../../shared/contract/tries.ts'
import { verdictTone, verdictWords } from '../../shared/verdict/verdict-words.ts'

/** How many tries are kept, and how many characters of them. */
const maxCount = 100
const maxCharacters = 16 * 1024 * 1024

/** The logins that were tried in a session: in memory alone, the oldest dropped for want of room. */
export class Tries {
  #kept: { one: Try; characters: number }[] = []
  #characters = 0
  #last = 0
  #dropped = 0

  /** The number of the next one. */
  takeId(): number {
    return (this.#last += 1)
  }

  add(one: Try): void {
    const characters = JSON.stringify(one).length
    this.#kept.push({ one, characters })
    this.#characters += characters
    while (this.#kept.length > maxCount || (this.#characters > maxCharacters && this.#kept.length > 1)) {
      this.#characters -= this.#kept.shift()?.characters ?? 0
      this.#dropped += 1
    }
  }

  get(id: number): Try | undefined {
    return this.#kept.find(({ one }) => one.id === id)?.one
  }

  /** Newest first. */
  list(): { items: TrySummary[]; total: number; dropped: number; next: null } {
    const items = this.#kept.map(({ one }) => summaryOf(one)).reverse()
    return { items, total: items.length, dropped: this.#dropped, next: null }
  }

  /** @returns how many there were */
  clear(): number {
    const count = this.#kept.length
    this.#kept = []
    this.#characters = 0
    this.#dropped = 0
    return count
  }
}

function summaryOf({ reply: { status }, timing: { total }, verdict, ...one }: Try): TrySummary {
  const { id, time, kind, username, ipaddress, interface: named, url, own } = one
  const made = { ok: verdict.ok, words: verdictWords(verdict), tone: verdictTone(verdict) }
  return { id, time, kind, username, ipaddress, interface: named, url, own, verdict: made, status, total }
}
