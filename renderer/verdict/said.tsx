/** A sentence whose names and values stand in backquotes, with these as code; as it is where they do not pair up. */
export function Said({ text }: { text: string }) {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return text
  return parts.map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))
}
