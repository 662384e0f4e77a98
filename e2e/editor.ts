import { randomInt } from 'node:crypto'
import { expect } from 'vitest'
import type { Answer, App } from './open-app.ts'

/** What an edit makes of a user: its full name, or undefined when it is deleted. */
type FullName = string | undefined

/** What is compared of a user. */
export interface Kept {
  id: string
  fullname: string
}

/** Somebody who creates, changes and deletes users one after the other, and remembers what was acknowledged. */
export class Editor {
  #count = 0
  /** The users that must be there. */
  readonly #users = new Map<string, Kept>()
  /** The edit that was under way when the app went; it may have happened or not. */
  #inFlight: { username: string; before: FullName; after: FullName } | undefined

  /** @param acknowledged is told of every edit that was acknowledged */
  constructor(
    private name: string,
    private acknowledged: () => void,
  ) {}

  /** Edits until the app is gone. */
  async edit(app: App): Promise<void> {
    try {
      for (;;) await this.#editOnce(app)
    } catch (error) {
      // `fetch` says so when the other side is gone.
      if (!(error instanceof TypeError)) throw error
    }
  }

  /** Compares with the users that an app has, by their usernames. */
  expectKept(found: ReadonlyMap<string, Kept>): void {
    if (this.#inFlight) {
      const { username, before, after } = this.#inFlight
      const kept = found.get(username)
      expect([before, after]).toContain(kept?.fullname)
      if (kept === undefined) this.#users.delete(username)
      else this.#users.set(username, kept)
      this.#inFlight = undefined
    }
    const own = [...found].filter(([username]) => username.startsWith(`${this.name}.`))
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(this.#users))
  }

  async #editOnce(app: App): Promise<void> {
    this.#count += 1
    const fullname = `Edited ${String(this.#count)}`
    const [known] = [...this.#users].slice(randomInt(Math.max(1, this.#users.size)))
    if (known === undefined || this.#users.size < 5 || randomInt(3) === 0) {
      const username = `${this.name}.${String(this.#count)}`
      const user = { username, fullname, usergroup: 'Registered' }
      const { id } = await this.#ask(app, username, fullname, 201, ['POST', '/users', user])
      this.#users.set(username, { id, fullname })
      return
    }
    const [username, { id }] = known
    const place = `/users/${id}`
    if (randomInt(2) === 0) {
      await this.#ask(app, username, fullname, 200, ['PATCH', place, { fullname }])
      this.#users.set(username, { id, fullname })
    } else {
      await this.#ask(app, username, undefined, 200, ['DELETE', place])
      this.#users.delete(username)
    }
  }

  async #ask(app: App, username: string, after: FullName, status: number, call: Parameters<App['api']>) {
    this.#inFlight = { username, before: this.#users.get(username)?.fullname, after }
    const answer = (await app.api(...call)) as Answer<{ id: string }>
    expect(answer).toMatchObject({ status })
    this.#inFlight = undefined
    this.acknowledged()
    return answer.body
  }
}
