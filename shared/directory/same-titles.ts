import type { FieldProblem } from './refusal.ts'

/**
 * What the stock collation of a helpdesk's database, `utf8_unicode_ci`, makes of a title: case, accents and trailing
 * spaces do not count (`loginshare-protocol.md`, step 8). Close to it, not the same in every script.
 */
export function collationKey(title: string): string {
  return withoutCaseAndAccents(title).replace(/ +$/, '')
}

/** What it makes of a text where trailing spaces count, as in a search with `LIKE`. */
export function withoutCaseAndAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}

/** Lists are never changed in place, so what was made of one holds for as long as it lives. */
const made = new WeakMap<readonly Titled[], Map<string, Titled[]>>()

interface Titled {
  id: string
}

function byCollation<Entry extends Titled>(list: readonly Entry[], titleOf: (entry: Entry) => string) {
  const before = made.get(list) as Map<string, Entry[]> | undefined
  if (before !== undefined) return before
  const byKey = new Map<string, Entry[]>()
  for (const entry of list) {
    const key = collationKey(titleOf(entry))
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  made.set(list, byKey)
  return byKey
}

/** Warns of a title that a helpdesk would take for that of another entry of the list. */
export function sameTitleWarnings<Entry extends Titled>(
  field: string,
  entry: Entry,
  list: readonly Entry[],
  titleOf: (entry: Entry) => string,
): FieldProblem[] {
  const same = byCollation(list, titleOf).get(collationKey(titleOf(entry))) ?? []
  const names = same.filter(({ id }) => id !== entry.id).map((other) => `“${titleOf(other)}”`)
  if (names.length === 0) return []
  const message = `is the same as ${names.join(', ')} to most helpdesks, for whom case, accents and trailing spaces do not count`
  return [{ field, message }]
}
