import { finish, type Work } from '../work.ts'

/** A file's text and how it was encoded. */
export interface EncodedText {
  text: string
  encoding: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16' | 'Windows-1252'
}

/** The same in pieces, the text of a large file. */
export interface TextInPieces extends Pick<EncodedText, 'encoding'> {
  pieces: string[]
}

/** How many bytes are read without a break. */
const sliceLength = 128 * 1024

/**
 * The text of a file: by its byte order mark, else as UTF-8, and what is no UTF-8 as Windows-1252, as spreadsheet
 * programs of western Windows write it.
 */
export function textOf(bytes: Uint8Array): EncodedText {
  const { pieces, encoding } = finish(textInPieces([bytes]))
  return { text: pieces.join(''), encoding }
}

/** The text of a large file, whose bytes have come in parts. */
export function* textInPieces(parts: readonly Uint8Array[]): Work<TextInPieces> {
  const [first, second, third] = parts[0] ?? []
  if (first === 0xff && second === 0xfe) {
    return { pieces: yield* decodeParts('utf-16le', parts), encoding: 'UTF-16' }
  }
  if (first === 0xfe && second === 0xff) {
    return { pieces: yield* decodeParts('utf-16be', parts), encoding: 'UTF-16' }
  }
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  try {
    const pieces = yield* decodeParts('utf-8', parts, true)
    return { pieces, encoding: hasMark ? 'UTF-8 with BOM' : 'UTF-8' }
  } catch {
    const pieces = yield* decodeParts('windows-1252', parts)
    return { pieces: pieces.map(printable), encoding: 'Windows-1252' }
  }
}

/** @throws TypeError where `fatal`, when the bytes are something else */
function* decodeParts(encoding: string, parts: readonly Uint8Array[], fatal = false): Work<string[]> {
  const decoder = new TextDecoder(encoding, { fatal })
  const pieces: string[] = []
  for (const part of parts) {
    for (let at = 0; at < part.length; at += sliceLength) {
      pieces.push(decoder.decode(part.subarray(at, at + sliceLength), { stream: true }))
      yield pieces.length
    }
  }
  return [...pieces, decoder.decode()]
}

/** Without its byte order mark; undefined when the bytes are something else. */
export function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What Windows-1252 has from 0x80 to 0x9F; where it has nothing, the control character stays. */
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 takes Windows-1252 for Latin-1, which has control characters there. */
function printable(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => signs[control.charCodeAt(0) - 0x80] ?? '')
}
