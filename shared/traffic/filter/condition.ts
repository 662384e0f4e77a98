import type { KeptExchange } from '../kept-exchange.ts'

/** Something that is true of an exchange, or is not. */
export interface Condition {
  matches: (exchange: KeptExchange) => boolean
  /** It in plain words, as a clause, or its opposite: “the username does not hold “jane””. */
  says: (not: boolean) => string
  /** Says so where it may come true, or cease to be, as time goes by. */
  moves?: true
  /** How long it takes, in that of a look at a number; those that take least are asked first. */
  cost?: number
  /** Made of several, so among others it needs brackets. */
  composed?: true
}

/** True where one condition at least is, or where all are. Of none: false, or true. */
export function joined(how: 'and' | 'or', conditions: readonly Condition[]): Condition {
  const [only] = conditions
  if (only !== undefined && conditions.length === 1) return only
  const costOf = ({ cost = 1 }: Condition) => cost
  const inTurn = conditions
    .toSorted((one, other) => costOf(one) - costOf(other))
    .map(({ matches }) => matches)
  return {
    matches:
      how === 'and'
        ? (exchange) => inTurn.every((matches) => matches(exchange))
        : (exchange) => inTurn.some((matches) => matches(exchange)),
    cost: conditions.reduce((sum, condition) => sum + costOf(condition), 0),
    // The opposite of “a and b” is “not a, or not b”.
    says: (not) => {
      const by = (how === 'and') === not ? ' or ' : ' and '
      return conditions
        .map(({ says, composed }) => (composed === true ? `(${says(not)})` : says(not)))
        .join(by)
    },
    composed: true,
    ...(conditions.some(({ moves }) => moves) && { moves: true }),
  }
}

/** True where the condition is not. */
export function opposite({ matches, says, ...rest }: Condition): Condition {
  return { ...rest, matches: (exchange) => !matches(exchange), says: (not) => says(!not) }
}
