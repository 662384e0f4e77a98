import { durationOf } from '../kept-exchange.ts'
import type { Term } from './term.ts'

/** `status:200`, `status:4xx`, `status:none`. */
export const statusTerm: Term = {
  name: 'status',
  help: 'the reply’s HTTP status; none where nothing was sent',
  example: '200',
  offers: [
    { value: '200', help: 'the status is 200' },
    { value: '4xx', help: 'the status is 400 to 499' },
    { value: '5xx', help: 'the status is 500 to 599' },
    { value: 'none', help: 'nothing was sent' },
  ],
  read: (value) => {
    const [, first, rest] = /^([1-9])(\d\d|xx)$/i.exec(value) ?? []
    if (value.toLowerCase() === 'none') {
      return {
        matches: ({ status }) => status === 0,
        says: (not) => (not ? 'something was sent' : 'nothing was sent'),
      }
    }
    if (first === undefined || rest === undefined) return 'a status such as 200, a class such as 4xx, or none'
    const low = Number(first) * 100 + (rest.toLowerCase() === 'xx' ? 0 : Number(rest))
    const high = rest.toLowerCase() === 'xx' ? low + 99 : low
    return {
      matches: ({ status }) => status >= low && status <= high,
      says: (not) =>
        `the status is ${not ? 'not ' : ''}${low === high ? String(low) : `${String(low)} to ${String(high)}`}`,
    }
  },
}

/** In milliseconds. */
const durations = { ms: 1, s: 1000, m: 60_000, min: 60_000 } as const

/** `slower:2s`, `slower:500ms`, `slower:500`: from the request's first byte to the reply's last. */
export const slowerTerm: Term = {
  name: 'slower',
  help: 'took longer than this: 2s, 500ms',
  example: '2s',
  offers: ['100ms', '1s', '10s'].map((value) => ({ value, help: `it took longer than ${value}` })),
  read: (value) => {
    const amount = amountOf(value, durations, 'ms')
    if (amount === undefined) return 'a duration such as 2s or 500ms'
    return {
      matches: (kept) => durationOf(kept) / 1000 > amount.is,
      says: (not) => `it took ${not ? 'no longer' : 'longer'} than ${amount.words}`,
    }
  },
}

/** In bytes. */
const sizes = { b: 1, kb: 1024, mb: 1024 * 1024 } as const

/** `larger:10kb`: the reply's body. */
export const largerTerm: Term = {
  name: 'larger',
  help: 'the reply’s body is larger than this: 500, 10kb, 1mb',
  example: '10kb',
  offers: ['1kb', '100kb', '1mb'].map((value) => ({ value, help: `the reply is larger than ${value}` })),
  read: (value) => {
    const amount = amountOf(value, sizes, 'b')
    if (amount === undefined) return 'a number of bytes such as 500, 10kb or 1mb'
    const bytes = Math.round(amount.is).toLocaleString('en')
    return {
      matches: ({ replyBytes }) => replyBytes > amount.is,
      says: (not) => `the reply has ${not ? 'no more' : 'more'} than ${bytes} bytes`,
    }
  },
}

/** `1.5s` by its units; a number alone is in the unit `plain`. */
function amountOf<Unit extends string>(
  text: string,
  units: Readonly<Record<Unit, number>>,
  plain: Unit,
): { is: number; words: string } | undefined {
  const [, number, name] = /^(\d{1,12}(?:\.\d{1,6})?)([a-z]*)$/i.exec(text) ?? []
  if (number === undefined || name === undefined) return undefined
  const unit = name === '' ? plain : name.toLowerCase()
  if (!isUnit(unit, units)) return undefined
  return { is: Number(number) * units[unit], words: `${number} ${unit}` }
}

function isUnit<Unit extends string>(name: string, units: Readonly<Record<Unit, number>>): name is Unit {
  return Object.hasOwn(units, name)
}
