/** So many texts are known at once. */
const mostTexts = 5000

/**
 * Gives equal texts as one and the same, since most of a long log is the same again: a helpdesk's headers, a person's form.
 * That is a third of the memory, and what outlives its exchange is bounded.
 */
export class SharedTexts {
  readonly #texts = new Map<string, string>()

  of(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (this.#texts.size >= mostTexts) this.#texts.clear()
    this.#texts.set(text, text)
    return text
  }
}
