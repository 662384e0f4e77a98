import { counted } from '../../counted.ts'
import type { Condition } from './condition.ts'
import type { Term } from './term.ts'

const takes = 'a time: 14:02 (today), 2026-11-23, 2026-11-23T14:02, or how long ago, such as 10m, 2h or 3d'

/** In milliseconds, and their names. */
const ago = {
  s: [1000, 'second'],
  m: [60_000, 'minute'],
  h: [3_600_000, 'hour'],
  d: [86_400_000, 'day'],
} as const

/** A point in time: milliseconds since 1970, in words, and whether it goes on with the clock. */
interface Moment {
  time: number
  /** How long ago, where that was written: “10 minutes”. */
  ago?: string
  moves: boolean
}

/** `after:14:02`, `after:10m`: that moment, or later. */
export const afterTerm: Term = {
  name: 'after',
  help: 'came then or later: 14:02, 2026-11-23, or so long ago: 10m, 2h',
  example: '10m',
  offers: offers((span) => `it came in the last ${span}`),
  read: (value, now) => {
    const moment = readMoment(value, now)
    return moment === undefined ? takes : since(moment, false)
  },
}

/** `before:14:02`: the opposite. */
export const beforeTerm: Term = {
  name: 'before',
  help: 'came earlier than that: 14:02, 2026-11-23, or so long ago: 10m, 2h',
  example: '10m',
  offers: offers((span) => `it came more than ${span} ago`),
  read: (value, now) => {
    const moment = readMoment(value, now)
    return moment === undefined ? takes : since(moment, true)
  },
}

function offers(help: (span: string) => string) {
  return [
    { value: '10m', help: help('10 minutes') },
    { value: '1h', help: help('1 hour') },
    { value: '1d', help: help('1 day') },
  ]
}

function since(moment: Moment, before: boolean): Condition {
  return {
    matches: ({ time }) => time >= moment.time !== before,
    says: (not) => {
      const earlier = before !== not
      if (moment.ago !== undefined) {
        return earlier ? `it came more than ${moment.ago} ago` : `it came in the last ${moment.ago}`
      }
      return `it came ${earlier ? 'before' : 'at or after'} ${inWords(moment.time)}`
    },
    ...(moment.moves && { moves: true }),
  }
}

/** Days and times without a zone are of the zone of the computer that reads them. */
function readMoment(text: string, now: number): Moment | undefined {
  const [, number, unit] = /^(\d{1,6})([smhd])$/i.exec(text) ?? []
  if (number !== undefined && unit !== undefined) {
    const [milliseconds, noun] = ago[unit.toLowerCase() as keyof typeof ago]
    return { time: now - Number(number) * milliseconds, ago: counted(Number(number), noun), moves: true }
  }
  if (/^\d{1,2}:\d\d(:\d\d)?$/.test(text)) {
    const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
    if (hours > 23 || minutes > 59 || seconds > 59) return undefined
    return { time: new Date(now).setHours(hours, minutes, seconds, 0), moves: true }
  }
  const date = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(text)
  if (date === null) return undefined
  const [, day = '', clock = '00:00', zone = ''] = date
  const time = Date.parse(`${day}T${clock}${zone.toUpperCase()}`)
  // The 31st of a month that has none would be a day of the next.
  const exists = new Date(`${day}T00:00Z`).toJSON().startsWith(day)
  return Number.isNaN(time) || !exists ? undefined : { time, moves: false }
}

/** `2026-11-23 14:02:11`, in the zone of this computer. */
function inWords(time: number): string {
  const date = new Date(time)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())]
  const clock = [two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())]
  return `${day.join('-')} ${clock.join(':')}`
}
