import type { z } from 'zod'
import { oneOf } from './one-of.ts'
import { after } from './triggers/after.ts'
import { always } from './triggers/always.ts'
import { chance } from './triggers/chance.ts'
import { every } from './triggers/every.ts'
import { first } from './triggers/first.ts'
import { forATime } from './triggers/for-a-time.ts'
import { lock } from './triggers/lock.ts'
import { nth } from './triggers/nth.ts'
import { sequence } from './triggers/sequence.ts'
import type { Firing, Moment, Per, TriggerKind } from './triggers/trigger-kind.ts'

/** Every kind of trigger, by its type, in the order in which a form offers them. */
export const triggerKinds = { always, first, after, nth, every, chance, sequence, for: forATime, lock }

type Kinds = typeof triggerKinds

/** How often a rule applies, of the attempts that it is for. */
export type Trigger = z.infer<Kinds[keyof Kinds]['schema']>

export const triggerSchema = oneOf<Trigger>('trigger', triggerKinds)

function kindOf({ type }: Trigger): TriggerKind<Trigger> {
  return triggerKinds[type]
}

/** In plain words, as the middle of a sentence: `the first 3 times`. */
export function explainTrigger(trigger: Trigger): string {
  return kindOf(trigger).explain(trigger)
}

/** Whether the rule applies to an attempt that has reached it and matches its selectors. */
export function fires(trigger: Trigger, moment: Moment): Firing {
  return kindOf(trigger).fires(trigger, moment)
}

/** What the trigger counts apart. */
export function countedPer(trigger: Trigger): Per {
  return 'per' in trigger ? trigger.per : 'all'
}
