import { collationKey, withoutCaseAndAccents } from '../directory/same-titles.ts'
import { remembered } from '../directory/remembered.ts'
import type { Course } from './course.ts'
import type { Helpdesk, StaffAccount } from './helpdesk.ts'
import { isLike } from './like.ts'

type Comparison = Helpdesk['comparesTitles']

/** The first title of each key. */
const byCollation = remembered(
  (titles: readonly string[]) =>
    new Map(titles.map((title) => [collationKey(title), title] as const).reverse()),
)

/** The place of the first account with each username, and with each key of one. */
const placesOfUsernames = remembered(
  (staff: readonly StaffAccount[]) => {
    const places: Record<Comparison, Map<string, number>> = { loosely: new Map(), exactly: new Map() }
    for (const [place, account] of staff.entries()) noteUsername(places, account, place)
    return places
  },
  (_, changes) => changes.every(({ before, after }) => before.username === after.username),
  (places, added, staff) => {
    for (const [at, account] of added.entries())
      noteUsername(places, account, staff.length - added.length + at)
  },
)

function noteUsername(
  places: Record<Comparison, Map<string, number>>,
  { username }: StaffAccount,
  place: number,
) {
  const key = collationKey(username)
  if (!places.loosely.has(key)) places.loosely.set(key, place)
  if (!places.exactly.has(username)) places.exactly.set(username, place)
}

/** The place of the staff account that the helpdesk's database finds by this username; undefined for none. */
export function findUsername(
  staff: readonly StaffAccount[],
  username: string,
  comparison: Comparison,
  course: Course,
): number | undefined {
  const { loosely, exactly } = placesOfUsernames(staff)
  const found = { loosely: loosely.get(collationKey(username)), exactly: exactly.get(username) }
  return chosen(found, comparison, course)
}

/**
 * The first of the titles that the helpdesk's database takes for this one. Where another way to compare them would find
 * another one, the verdict depends on that, and says so.
 */
export function findTitle(
  titles: readonly string[],
  title: string,
  comparison: Comparison,
  course: Course,
): string | undefined {
  const loosely = byCollation(titles).get(collationKey(title))
  const exactly = loosely === title || titles.includes(title) ? title : undefined
  return chosen({ loosely, exactly }, comparison, course)
}

/** The first of the names that it finds with SQL's `LIKE`. */
export function findLike(
  names: readonly string[],
  like: string,
  comparison: Comparison,
  course: Course,
): string | undefined {
  if (!/[%_\\]/.test(like) && !like.endsWith(' ')) return findTitle(names, like, comparison, course)
  const folded = withoutCaseAndAccents(like)
  const loosely = names.find((name) => isLike(withoutCaseAndAccents(name), folded))
  return chosen({ loosely, exactly: names.find((name) => isLike(name, like)) }, comparison, course)
}

function chosen<Found>(
  found: Record<Comparison, Found | undefined>,
  comparison: Comparison,
  course: Course,
): Found | undefined {
  if (found.loosely !== found.exactly) course.assume('how the database compares titles', words[comparison])
  return found[comparison]
}

const words: Record<Comparison, string> = {
  loosely: 'Case, accents and trailing spaces do not count, as in the stock collation utf8_unicode_ci.',
  exactly: 'Titles are the same only letter for letter.',
}
