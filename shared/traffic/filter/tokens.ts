/** A part of a filter's text: from the character `from` up to the one before `to`, counted from 0. */
export interface Span {
  from: number
  to: number
}

/** A word, or the value of a term. */
export interface Value extends Span {
  text: string
  quoted: boolean
  /** The quote at its end is missing. */
  unclosed: boolean
}

export type Token = Span &
  (
    | { is: '(' }
    | { is: ')' }
    | { is: '-' }
    | { is: 'or' }
    | { is: 'word'; value: Value }
    /** `name:value`, its name in lower case. */
    | { is: 'term'; name: string; value: Value }
  )

const termName = /([a-z]+):/iy
/** Up to the next blank or bracket. */
const run = /[^\s()]*/y

/** The parts of a filter's text, in their order. Every text has some; what they mean is not asked here. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (/\s/.test(character)) at += 1
    else {
      const token = isSign(character) ? ({ is: character, from: at, to: at + 1 } as const) : wordAt(text, at)
      tokens.push(token)
      at = token.to
    }
  }
  return tokens
}

function isSign(character: string): character is '(' | ')' | '-' {
  return character === '(' || character === ')' || character === '-'
}

function wordAt(text: string, from: number): Token {
  termName.lastIndex = from
  const name = termName.exec(text)?.[1]
  const value = valueAt(text, name === undefined ? from : from + name.length + 1)
  const span = { from, to: value.to }
  if (name !== undefined) return { is: 'term', ...span, name: name.toLowerCase(), value }
  if (!value.quoted && value.text.toLowerCase() === 'or') return { is: 'or', ...span }
  return { is: 'word', ...span, value }
}

/** In quotes, two of them stand for one; a backslash is itself, since `DOMAIN\user` is a username. */
function valueAt(text: string, from: number): Value {
  if (text.charAt(from) !== '"') {
    run.lastIndex = from
    const plain = run.exec(text)?.[0] ?? ''
    return { text: plain, quoted: false, unclosed: false, from, to: from + plain.length }
  }
  let to = from + 1
  while (to < text.length && (text.charAt(to) !== '"' || text.charAt(to + 1) === '"')) {
    to += text.charAt(to) === '"' ? 2 : 1
  }
  const unclosed = to >= text.length
  const inner = text.slice(from + 1, to).replaceAll('""', '"')
  return { text: inner, quoted: true, unclosed, from, to: unclosed ? text.length : to + 1 }
}

/** A value as it is written: in quotes where it must be. */
export function written(value: string): string {
  return /^$|[\s()"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
