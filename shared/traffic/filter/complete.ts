import type { Offer } from './term.ts'
import { termNamed, terms } from './terms.ts'
import { tokensOf, written, type Span } from './tokens.ts'

/** Something that can be written at a place of a filter. */
export interface Suggestion extends Span {
  /** What is put in place of the part from `from` to `to`. */
  text: string
  help: string
}

/** Values that a caller knows of, such as the names of groups, by the names of the terms that take them. */
export type KnownValues = Readonly<Partial<Record<string, readonly string[]>>>

/** As many as one takes in at once. */
const most = 20

/** What can be written where the cursor stands: names of terms, and after `name:` its values. */
export function suggestionsFor(text: string, cursor: number, known: KnownValues = {}): Suggestion[] {
  const token = tokensOf(text).find(({ from, to }) => from < cursor && cursor <= to)
  if (token === undefined || (token.is !== 'term' && token.is !== 'word' && token.is !== 'or')) {
    return namesFrom('', { from: cursor, to: cursor })
  }
  if (token.is !== 'term') {
    return token.is === 'word' && token.value.quoted ? [] : namesFrom(text.slice(token.from, cursor), token)
  }
  const { name, value } = token
  if (cursor < value.from)
    return namesFrom(text.slice(token.from, cursor), { from: token.from, to: value.from })
  const begun = text.slice(value.from + (value.quoted ? 1 : 0), cursor).toLowerCase()
  return offersOf(name, known)
    .filter((offer) => offer.value.toLowerCase().startsWith(begun))
    .slice(0, most)
    .map((offer) => ({ from: value.from, to: value.to, text: written(offer.value), help: offer.help }))
}

function namesFrom(begun: string, { from, to }: Span): Suggestion[] {
  const wanted = begun.toLowerCase()
  return terms
    .filter(({ name }) => `${name}:`.startsWith(wanted))
    .map(({ name, help }) => ({ from, to, text: `${name}:`, help }))
}

function offersOf(name: string, known: KnownValues): readonly Offer[] {
  const own = (known[name] ?? []).map((value) => ({ value, help: '' }))
  return [...own, ...(termNamed(name)?.offers ?? [])]
}
