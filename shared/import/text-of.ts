/** A file's text and how it was encoded. */
export interface EncodedText {
  text: string
  encoding: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16' | 'Windows-1252'
}

/**
 * The text of a file: by its byte order mark, else as UTF-8, and what is no UTF-8 as Windows-1252, as spreadsheet
 * programs of western Windows write it.
 */
export function textOf(bytes: Uint8Array): EncodedText {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = decode('utf-8', bytes)
    if (text !== undefined) return { text, encoding: 'UTF-8 with BOM' }
  }
  if (first === 0xff && second === 0xfe) return { text: loosely('utf-16le', bytes), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: loosely('utf-16be', bytes), encoding: 'UTF-16' }
  const text = decode('utf-8', bytes)
  if (text !== undefined) return { text, encoding: 'UTF-8' }
  return { text: windows1252(bytes), encoding: 'Windows-1252' }
}

/** Without its byte order mark; undefined when the bytes are something else. */
export function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function loosely(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** What Windows-1252 has from 0x80 to 0x9F; where it has nothing, the control character stays. */
const printable = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 takes Windows-1252 for Latin-1, which has control characters there. */
function windows1252(bytes: Uint8Array): string {
  return loosely('windows-1252', bytes).replace(
    /[\x80-\x9f]/g,
    (control) => printable[control.charCodeAt(0) - 0x80] ?? '',
  )
}
