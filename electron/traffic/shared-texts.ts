/** So many texts are known at once, and none that is longer, in characters: what outlives its exchange is 20 MB at most. */
const mostTexts = 5000
const longest = 2000

/**
 * Gives equal texts as one and the same, since most of a long log is the same again: a helpdesk's headers, a person's form.
 * That is a third of the memory. Where so many people log in that none is here again in time, it costs less than a
 * microsecond a login.
 */
export class SharedTexts {
  readonly #texts = new Map<string, string>()

  of(text: string): string {
    if (text.length > longest) return text
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (this.#texts.size >= mostTexts) this.#texts.clear()
    this.#texts.set(text, text)
    return text
  }
}
