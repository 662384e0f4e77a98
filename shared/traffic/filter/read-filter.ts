import { joined, opposite, type Condition } from './condition.ts'
import { termNamed, terms } from './terms.ts'
import { wordCondition } from './text-terms.ts'
import { tokensOf, type Span, type Token, type Value } from './tokens.ts'

/** The most characters that a filter may have. */
export const longestFilter = 1000

/** What is wrong with a filter, and with which part of it. */
export interface Mistake extends Span {
  /** A sentence. */
  message: string
}

/** A filter as it was understood. */
export interface Filter {
  /** Undefined where it lets everything through, and where there are mistakes. */
  condition: Condition | undefined
  /** In plain words, to go on from “Where ”; empty where it lets everything through. */
  explanation: string
  /** In the order in which they stand. */
  mistakes: readonly Mistake[]
}

/**
 * Reads a filter: words and `name:value` one after the other, which all must match; `-` before what must not, `or`
 * between what may, brackets and quotes.
 *
 * @param now milliseconds since 1970, which times without a day and “10m” count from
 */
export function readFilter(text: string, now: number): Filter {
  if (text.length > longestFilter) {
    const message = `A filter has at most ${longestFilter.toLocaleString('en')} characters.`
    return {
      condition: undefined,
      explanation: '',
      mistakes: [{ from: longestFilter, to: text.length, message }],
    }
  }
  const reader = new Reader(tokensOf(text), now)
  const condition = reader.all()
  const mistakes = reader.mistakes.sort((one, other) => one.from - other.from)
  if (condition === undefined || mistakes.length > 0)
    return { condition: undefined, explanation: '', mistakes }
  return { condition, explanation: condition.says(false), mistakes }
}

/** Stands where a part was not understood, so that nothing is said to be missing there. */
const notUnderstood: Condition = { matches: () => false, says: () => '' }

/** Goes through the parts of a filter once, and on after each mistake, so that all of them are found. */
class Reader {
  readonly mistakes: Mistake[] = []
  #at = 0

  constructor(
    private tokens: readonly Token[],
    private now: number,
  ) {}

  /** The whole filter. */
  all(): Condition | undefined {
    const parts: Condition[] = []
    for (;;) {
      const part = this.#either()
      if (part !== undefined) parts.push(part)
      const token = this.tokens[this.#at]
      if (token === undefined) break
      // Nothing else ends what may be.
      this.#mistake(token, 'This bracket closes none.')
      this.#at += 1
    }
    return parts.length === 0 ? undefined : joined('and', parts)
  }

  /** What stands between brackets: parts with `or` between them. */
  #either(): Condition | undefined {
    const parts: Condition[] = []
    let lonely: Token | undefined
    for (;;) {
      const part = this.#both()
      const or = this.tokens[this.#at]
      const isOr = or?.is === 'or'
      if (part !== undefined) parts.push(part)
      else if (isOr)
        this.#mistake(or, 'There is nothing before this “or”; put it in quotes to look for the word.')
      else if (lonely)
        this.#mistake(lonely, 'There is nothing after this “or”; put it in quotes to look for the word.')
      if (!isOr) return parts.length === 0 ? undefined : joined('or', parts)
      lonely = or
      this.#at += 1
    }
  }

  /** Parts one after the other. */
  #both(): Condition | undefined {
    const parts: Condition[] = []
    for (;;) {
      const token = this.tokens[this.#at]
      if (token === undefined || token.is === ')' || token.is === 'or') break
      parts.push(this.#one(token))
    }
    return parts.length === 0 ? undefined : joined('and', parts)
  }

  #one(token: Exclude<Token, { is: ')' | 'or' }>): Condition {
    this.#at += 1
    if (token.is === '-') return this.#without(token)
    if (token.is === '(') return this.#bracketed(token)
    if (token.is === 'word') return this.#checked(token.value, () => wordCondition(token.value.text))
    return this.#term(token)
  }

  #without(minus: Token): Condition {
    const next = this.tokens[this.#at]
    if (next?.from !== minus.to || next.is === ')' || next.is === 'or') {
      return this.#mistake(minus, 'Right after this “-” there has to be what is to be left out.')
    }
    return opposite(this.#one(next))
  }

  #bracketed(open: Token): Condition {
    const inner = this.#either()
    if (this.tokens[this.#at] === undefined) return this.#mistake(open, 'This bracket is not closed.')
    this.#at += 1
    return inner ?? this.#mistake(open, 'There is nothing in these brackets.')
  }

  #term({ name, value, from, to }: Extract<Token, { is: 'term' }>): Condition {
    const term = termNamed(name)
    if (term === undefined) {
      const names = terms.map((one) => `${one.name}:`).join(' ')
      return this.#mistake(
        { from, to: from + name.length + 1 },
        `“${name}:” is not known here; there are ${names} Put it in quotes to look for it as a text.`,
      )
    }
    if (value.text === '' && !value.unclosed) {
      const example = `${name}:${term.example}`
      return this.#mistake({ from, to }, `“${name}:” needs a value right after it, such as ${example}`)
    }
    return this.#checked(value, () => {
      const read = term.read(value.text, this.now)
      return typeof read === 'string' ? this.#mistake(value, `“${name}:” takes ${read}.`) : read
    })
  }

  #checked(value: Value, make: () => Condition): Condition {
    return value.unclosed ? this.#mistake(value, 'The quote at the end is missing.') : make()
  }

  #mistake({ from, to }: Span, message: string): Condition {
    this.mistakes.push({ from, to, message })
    return notUnderstood
  }
}
