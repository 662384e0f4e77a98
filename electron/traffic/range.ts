import type { Summary } from '../../shared/traffic/exchange.ts'

/**
 * Which exchanges of a log are asked for: the newest `limit` of those with ids above `since`, up to `upTo` and below
 * `after`, without the first `offset` of them. With the same `upTo`, what comes meanwhile moves none of them.
 */
export interface Range {
  limit: number
  after?: number | undefined
  since?: number | undefined
  upTo?: number | undefined
  offset?: number | undefined
}

/** What a list of exchanges is: newest first. */
export interface Page {
  items: Summary[]
  total: number
  dropped: number
  next: string | null
}

/** The newest id that a range may have. */
export function newestOf({ after = Infinity, upTo = Infinity }: Pick<Range, 'after' | 'upTo'>): number {
  return Math.min(after - 1, upTo)
}
