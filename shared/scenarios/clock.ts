/** The one clock of all triggers: the computer's, which tests can move on. Waiting takes the computer's time. */
export class Clock {
  #ahead = 0

  constructor(private readonly computer: () => number = Date.now) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.computer() + this.#ahead
  }

  /** How far it is ahead of the computer's, in milliseconds. */
  get ahead(): number {
    return this.#ahead
  }

  /** Moves it on. It never goes back. */
  advance(ms: number): void {
    this.#ahead += Math.max(0, ms)
  }
}
