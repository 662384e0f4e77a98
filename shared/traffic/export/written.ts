import type { KeptExchange } from '../kept-exchange.ts'

/** What a file says of itself. */
export interface About {
  /** The app's own version. */
  version: string
  /** When it was made: milliseconds since 1970. */
  made: number
  /** The filter that found the exchanges; empty where none did. */
  filter: string
}

/** A piece of a file, and how many exchanges are written with it. */
export interface Piece {
  text: string
  done: number
}

/** Writes exchanges down piece by piece, one exchange each at most, in the order in which they are given. */
export type Write = (exchanges: readonly KeptExchange[], about: About) => Generator<Piece, void, void>
