import { mask } from '../traffic/masking.ts'
import { secretSearch } from '../traffic/secret-search.ts'

/** A search leaves out shorter ones, since they may stand anywhere. */
const shortestSearched = 4

/**
 * Takes these passwords out of texts, in whatever encoding they stand there. A text in which a very short one stands is
 * masked whole.
 */
export function hider(passwords: readonly string[]): (text: string) => string {
  const { hide } = secretSearch(passwords, mask)
  const short = passwords.filter(({ length }) => length > 0 && length < shortestSearched)
  return (text) => {
    if (short.some((password) => text.includes(password))) return mask
    const hidden = hide(text)
    // Scripts differ in which signs they escape.
    const plain = withoutEntities(hidden)
    return plain === hidden || hide(plain) === plain ? hidden : mask
  }
}

const signs = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs.get(name) ?? '')
}
