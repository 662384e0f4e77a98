import { collationKey, withoutCaseAndAccents } from '../directory/same-titles.ts'
import { remembered } from '../directory/remembered.ts'
import type { Course } from './course.ts'
import type { Helpdesk } from './helpdesk.ts'
import { isLike } from './like.ts'

type Comparison = Helpdesk['comparesTitles']

/** The first title of each key. */
const byCollation = remembered(
  (titles: readonly string[]) =>
    new Map(titles.map((title) => [collationKey(title), title] as const).reverse()),
)

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

function chosen(
  found: Record<Comparison, string | undefined>,
  comparison: Comparison,
  course: Course,
): string | undefined {
  if (found.loosely !== found.exactly) course.assume('how the database compares titles', words[comparison])
  return found[comparison]
}

const words: Record<Comparison, string> = {
  loosely: 'Case, accents and trailing spaces do not count, as in the stock collation utf8_unicode_ci.',
  exactly: 'Titles are the same only letter for letter.',
}
