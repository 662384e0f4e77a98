import { describe, expect, it } from 'vitest'
import { explainTrigger, fires, triggerSchema } from '../triggers.ts'
import { moment } from './moment.test-data.ts'
import type { LockMemory, Moment } from './trigger-kind.ts'

const trigger = triggerSchema.parse({ type: 'lock', n: 3, within: 10_000, ms: 60_000 })

/** Attempts one after the other, each with its time in seconds: which of them are locked out? */
function lockedOut(...attempts: readonly [seconds: number, normally: Moment['normally']][]): boolean[] {
  let memory: LockMemory | undefined
  const { now: began } = moment()
  return attempts.map(([seconds, normally]) => {
    const firing = fires(trigger, moment({ now: began + seconds * 1000, normally, memory }))
    memory = firing.memory
    return firing.fires
  })
}

const wrong = (seconds: number) => [seconds, 'wrong password'] as [number, Moment['normally']]
const right = (seconds: number) => [seconds, 'let in'] as [number, Moment['normally']]

describe('A lock', () => {
  it('comes after the nth wrong password, and shuts out the right one', () => {
    expect(lockedOut(wrong(0), wrong(1), wrong(2), right(3))).toEqual([false, false, false, true])
  })

  it('ends so long after the nth wrong password, whatever was tried meanwhile', () => {
    expect(lockedOut(wrong(0), wrong(1), wrong(2), wrong(30), wrong(61.9), right(62)).slice(3)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('begins to count anew when it has ended', () => {
    expect(lockedOut(wrong(0), wrong(1), wrong(2), wrong(63), wrong(64), right(65)).slice(3)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('counts only wrong passwords that came within so long', () => {
    expect(lockedOut(wrong(0), wrong(1), wrong(10), right(11))[3]).toBe(false)
    expect(lockedOut(wrong(0), wrong(1), wrong(9.9), right(11))[3]).toBe(true)
  })

  it('is kept off by a success, but not by what is refused for another reason', () => {
    expect(lockedOut(wrong(0), wrong(1), right(2), wrong(3), right(4)).slice(3)).toEqual([false, false])
    expect(lockedOut(wrong(0), wrong(1), [2, 'something else'], wrong(3), right(4)).slice(3)).toEqual([
      false,
      true,
    ])
  })

  it('is one of each username unless said otherwise, and says how it stands', () => {
    expect(trigger).toMatchObject({ per: 'username' })
    expect(explainTrigger(trigger)).toBe(
      'while locked: for 1 min after 3 wrong passwords within 10 s, counted per username',
    )
    expect(fires(trigger, moment({ normally: 'wrong password' })).why).toBe(
      'it is not locked: 1 of 3 wrong passwords',
    )
  })
})
