const longest = 60

/** A text as explanations show it: in quotes, and cut when it is long. */
export function quoted(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
  return `“${shown}”`
}
