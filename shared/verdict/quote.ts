const longest = 60

/** A text as reasons show it: in backquotes, and cut when it is long. */
export function quote(text: string): string {
  return `\`${shortened(text, longest)}\``
}

/** A text of at most so many characters, and an ellipsis where there are more. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** As many names as a reader takes in at once. */
const most = 10

/** Names in a sentence: `a`, `a and b`, `a, b and c`, and of a long list how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.length > most ? [...names.slice(0, most), `${String(names.length - most)} more`] : names
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
