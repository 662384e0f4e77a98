import { z } from 'zod'
import { inWords, someMilliseconds } from '../duration.ts'
import { attempts, counting, per, type LockMemory, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({
  type: z.literal('lock'),
  /** Wrong passwords, one to an account that is not there among them. */
  n: attempts.max(1000, 'must be at most 1000'),
  within: someMilliseconds,
  ms: someMilliseconds,
  per: per.default('username'),
})

const unlocked: LockMemory = { wrong: [], until: 0 }

/**
 * Locked for so long after n wrong passwords within so long. The nth is answered as a wrong password is; what comes after
 * it is locked out, the right password, too, and does not prolong the lock. A login that would be let in resets it.
 */
export const lock: TriggerKind<z.infer<typeof schema>> = {
  label: 'Locked after wrong passwords',
  schema,
  explain: ({ n, within, ms, per }) =>
    `while locked: for ${inWords(ms)} after ${n === 1 ? 'a wrong password' : `${String(n)} wrong passwords within ${inWords(within)}`}${counting(per)}`,
  fires({ n, within, ms }, { now, normally, memory = unlocked }) {
    if (memory.until > now) {
      return { fires: true, why: `it is locked for another ${inWords(memory.until - now)}`, memory }
    }
    if (normally === 'let in') {
      return { fires: false, why: 'it is not locked, and the login resets the count', memory: unlocked }
    }
    const recent = memory.wrong.filter((time) => time > now - within)
    if (normally === 'something else') {
      return {
        fires: false,
        why: `it is not locked: ${said(recent.length, n)}`,
        memory: { wrong: recent, until: 0 },
      }
    }
    const wrong = [...recent, now]
    if (wrong.length < n) {
      return { fires: false, why: `it is not locked: ${said(wrong.length, n)}`, memory: { wrong, until: 0 } }
    }
    const why = `it is locked from now on for ${inWords(ms)}: ${said(n, n)}`
    return { fires: false, why, memory: { wrong: [], until: now + ms } }
  },
}

function said(count: number, n: number): string {
  return `${String(count)} of ${String(n)} wrong passwords`
}
