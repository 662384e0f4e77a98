/** The logins that hang while one scenario is played. */
export class Hanging {
  readonly #ends = new Set<() => void>()
  #over = false

  /** How many there are. */
  get size(): number {
    return this.#ends.size
  }

  /** One more, and how it is ended; at once where another scenario is played by now. */
  add(end: () => void): void {
    if (this.#over) end()
    else this.#ends.add(end)
  }

  /** It has ended. */
  delete(end: () => void): void {
    this.#ends.delete(end)
  }

  /** Ends them all, and from now on whatever would begin to hang. */
  endAll(): void {
    this.#over = true
    for (const end of [...this.#ends]) end()
  }
}
