/** In a run of these characters, a text may stand in base64; words of people are shorter. */
const run = /[a-z0-9+/]{16,}|[\w-]{24,}/i
const wholeRuns = /[\w+/-]{12,}/g

/** What no text has. */
const noText = /[\0-\x08\x0e-\x1f\x7f]/

/** The texts that stand in one in base64, a character for each byte, wherever in a run of its characters they begin. */
export function textsInBase64(text: string): string[] {
  if (!run.test(text)) return []
  const runs = text.match(wholeRuns) ?? []
  return runs.flatMap((one) => [0, 1, 2, 3].map((from) => decoded(one.slice(from)))).filter(isText)
}

function decoded(base64: string): string {
  const plain = base64.replaceAll('-', '+').replaceAll('_', '/')
  // A single character more than whole groups of four is no byte.
  return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain)
}

function isText(bytes: string): boolean {
  return !noText.test(bytes)
}
