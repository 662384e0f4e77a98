import type { Moment } from './trigger-kind.ts'
import { fires, triggerSchema } from '../triggers.ts'

const began = Date.UTC(2026, 0, 31, 12)

/** The first attempt, just after the scenario was switched on. */
export function moment(values: Partial<Moment> = {}): Moment {
  return {
    count: 1,
    now: began,
    activeSince: began,
    normally: 'let in',
    memory: undefined,
    chance: () => 0.5,
    ...values,
  }
}

/** Which of the first ten attempts a trigger fires for. */
export function firesFor(trigger: object): number[] {
  const parsed = triggerSchema.parse(trigger)
  const counts = Array.from({ length: 10 }, (_, index) => index + 1)
  return counts.filter((count) => fires(parsed, moment({ count })).fires)
}
