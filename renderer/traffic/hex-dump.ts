/** The most bytes that are shown: more would be too much text to draw. */
export const mostDumped = 64 * 1024

/** Bytes as hex editors show them, sixteen a line: where they begin, in hexadecimal, and as characters where they are ASCII. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < Math.min(bytes.length, mostDumped); at += 16) {
    const row = [...bytes.subarray(at, at + 16)]
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0'))
    const halves = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(48)
    const characters = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
    lines.push(`${at.toString(16).padStart(8, '0')}  ${halves}  |${characters.join('')}|`)
  }
  return lines.join('\n')
}
