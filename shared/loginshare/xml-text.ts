import { z } from 'zod'

/** A character that XML 1.0 forbids in a document (production [2] `Char` of the recommendation). */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const allForbidden = new RegExp(forbidden.source, 'gu')

/**
 * Names the first character of `text` that XML 1.0 forbids, such as `U+0001 at character 5`.
 * Undefined when every character may travel.
 */
export function findForbiddenCharacter(text: string): string | undefined {
  const match = forbidden.exec(text)
  if (match === null) return undefined
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `U+${code} at character ${String(match.index + 1)}`
}

/** `text` with U+FFFD in place of every character that XML 1.0 forbids. */
export function replaceForbiddenCharacters(text: string): string {
  return text.replace(allForbidden, '\uFFFD')
}

/** A text that can be sent in a reply as it is; anything else is refused with the character named. */
export const xmlText = z.string().superRefine((text, context) => {
  const found = findForbiddenCharacter(text)
  if (found !== undefined) {
    context.addIssue({ code: 'custom', message: `holds ${found}, which XML cannot carry; remove it` })
  }
})
