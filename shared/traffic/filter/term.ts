import type { Condition } from './condition.ts'

/** A value that is offered while one writes. */
export interface Offer {
  value: string
  /** What it finds, in a few words. */
  help: string
}

/** One kind of `name:value`. */
export interface Term {
  name: string
  /** What it finds, in a few words. */
  help: string
  /** What one may write, as an example. */
  example: string
  /** All values, or the usual ones. */
  offers?: readonly Offer[]
  /**
   * Reads a value, which is not empty.
   *
   * @param now milliseconds since 1970
   * @returns what it takes, in words, where the value is none: “an IP address, or a range such as 203.0.113.0/24”
   */
  read: (value: string, now: number) => Condition | string
}

/** One of a few values of a term: when it matches, and that as a clause and its opposite. */
export interface Choice {
  yes: string
  no: string
  matches: Condition['matches']
}

/** A term whose values are few. Blanks, hyphens and case do not count in them. */
export function choiceTerm(name: string, help: string, choices: Readonly<Record<string, Choice>>): Term {
  const byPlainName = new Map(Object.entries(choices).map(([value, choice]) => [plain(value), choice]))
  const values = Object.keys(choices)
  return {
    name,
    help,
    example: values[0] ?? '',
    offers: Object.entries(choices).map(([value, { yes }]) => ({ value, help: yes })),
    read: (value) => {
      const choice = byPlainName.get(plain(value))
      if (choice === undefined) return `one of ${values.join(', ')}`
      return { matches: choice.matches, says: (not) => (not ? choice.no : choice.yes) }
    },
  }
}

function plain(value: string): string {
  return value.toLowerCase().replace(/[\s-]/g, '')
}
