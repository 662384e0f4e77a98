/** What PHP takes for a number at the beginning of a text; whatever comes after it does not count. */
const number = /^[ \t\n\r\v\f]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/i

const largest = 2 ** 63

/**
 * What PHP's `(int)` makes of a text: ` 1 `, `01`, `1abc`, `1.9` and `1e0` are 1, a text that begins with no number is
 * 0 (`loginshare-protocol.md`, step 3). A number that no integer of 64 bits can hold becomes the nearest that one can;
 * one that not even a float can hold is 0.
 */
export function phpInteger(text: string): number {
  const value = Math.trunc(Number(number.exec(text)?.[1] ?? 0))
  if (!Number.isFinite(value)) return 0
  // Not `-0`.
  return Math.min(Math.max(value, -largest), largest) + 0
}
