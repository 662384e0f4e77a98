/**
 * Everything that can be read in a text by undoing encodings, the text itself first: percent-encoding, the escapes of
 * JSON and XML, base64 in any alignment, hexadecimal, other character sets, and these within one another.
 */
export function readings(text: string): string[] {
  const found = new Set([text])
  for (const depth of [1, 2, 3]) {
    for (const reading of [...found]) {
      found.add(unescape(reading))
      if (depth === 3) continue
      for (const decode of [base64Runs, hexRuns, asUtf16]) found.add(decode(reading))
    }
  }
  return [...found]
}

/** One layer of the encodings that leave a text readable around what they encode. */
function unescape(text: string): string {
  const percent = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  )
  const json = percent.replace(/\\(?:u([0-9a-f]{4})|(["\\/]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCharCode(parseInt(hex, 16)),
  )
  const xml = json.replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number(code.startsWith('x') ? `0${code}` : code), 0x10ffff)),
  )
  // UTF-8 that was taken for Latin-1; NULs between characters are UTF-16 that was.
  return xml.replace(/[\x80-\xff]+/g, (run) => Buffer.from(run, 'latin1').toString()).replaceAll('\0', '')
}

/** All that base64 may hold, wherever in a run of its characters it begins. */
function base64Runs(text: string): string {
  const runs = text.match(/[\w+/-]{12,}/g) ?? []
  return runs
    .flatMap((run) => [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString()))
    .join('\n')
}

function hexRuns(text: string): string {
  const runs = text.match(/[0-9a-f]{20,}/gi) ?? []
  return runs.map((run) => Buffer.from(run, 'hex').toString()).join('\n')
}

/** Bytes that are UTF-16, little or big end first, beginning at an even or an odd place. */
function asUtf16(text: string): string {
  const bytes = Buffer.from(text, 'latin1')
  const even = bytes.subarray(0, bytes.length & ~1)
  const odd = bytes.subarray(1, 1 + ((bytes.length - 1) & ~1))
  return [even, odd]
    .flatMap((part) => [part.toString('utf16le'), Buffer.from(part).swap16().toString('utf16le')])
    .join('\n')
}
