const longest = 60

/** A text as reasons show it: in backquotes, and cut when it is long. */
export function quote(text: string): string {
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``
}

/** Names in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
