import { randomInt } from 'node:crypto'

/**
 * A password to post, and what betrays it: its marks, runs of letters or digits that no encoding breaks up. Every mark
 * begins with its kind's tag, so that one search finds them all, and goes on as no other does.
 */
export interface Password {
  text: string
  marks: readonly string[]
}

const latin = 'ghjkmnpqrstuvwxyzGHJKMNPQRSTUVWXYZ'
const cyrillic = 'бвгджзклмнпрстфцчшщэюя'
const digits = '123456789'

/** The kinds of passwords, each with an alphabet of its own and what stands between the two marks. */
const kinds = {
  /** Letters and a dot, which no encoding need touch. */
  plain: { alphabet: latin, between: ['.'] },
  /** One in whose middle stands what encodings stumble over. */
  special: {
    alphabet: latin,
    between: ['&', '%', '+', '"', '\\', '<', 'é', '😀', ' ', '=', ';'],
  },
  /** All of that at once. */
  manySpecials: { alphabet: latin, between: ['&%+"\\<é😀 '] },
  /** Nothing that is ASCII. */
  cyrillic: { alphabet: cyrillic, between: [''] },
  /** One that JSON may carry as a number. */
  digits: { alphabet: digits, between: [''] },
} as const

export type PasswordKind = keyof typeof kinds

const tagLength = 7

/** Makes passwords that share a few tags, and tells whose mark it is that stands in a text. */
export class Passwords {
  readonly #tags = new Map<string, string>(
    Object.values(kinds).map(({ alphabet }) => [alphabet, pick(alphabet, tagLength)]),
  )
  readonly #owners = new Map<string, string>()
  #count = 0

  /** A new password; `owner` is what `find` will say when it sees a mark of it. */
  make(kind: PasswordKind, owner: string): Password {
    const { alphabet, between } = kinds[kind]
    const middle = between[(this.#count += 1) % between.length] ?? ''
    // A number of 14 digits is as long as JSON carries exactly.
    const marks =
      kind === 'digits'
        ? [this.#mark(alphabet, owner)]
        : [this.#mark(alphabet, owner), this.#mark(alphabet, owner)]
    return { text: marks.join(middle), marks }
  }

  #mark(alphabet: string, owner: string): string {
    const mark = (this.#tags.get(alphabet) ?? '') + pick(alphabet, 7)
    this.#owners.set(mark.toLowerCase(), owner)
    return mark
  }

  /** The owners of all marks that stand in this text, whatever their case. */
  find(text: string): Set<string> {
    const searched = text.toLowerCase()
    const owners = new Set<string>()
    for (const tag of this.#tags.values()) {
      const wanted = tag.toLowerCase()
      for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
        const owner = this.#owners.get(searched.slice(at, at + wanted.length + 7))
        if (owner !== undefined) owners.add(owner)
      }
    }
    return owners
  }
}

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}
