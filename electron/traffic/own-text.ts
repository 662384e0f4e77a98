/**
 * A copy of what is longer than 12 characters: V8 keeps such a piece of a text by keeping the whole text, and here that is
 * a body with a password in it.
 */
export function ownText(text: string): string {
  return text.length <= 12 ? text : Buffer.from(text).toString()
}
