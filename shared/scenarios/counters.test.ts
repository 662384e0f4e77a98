import { expect, it } from 'vitest'
import { CounterStore, counterKey } from './counters.ts'
import { exampleAttempt } from './scenario.test-data.ts'

const advance = (rule: string, key: string, count: number, hit = false) => ({
  rule,
  key,
  after: { count },
  hit,
})

it('Counters of a rule begin anew when they are reset, and those of others do not', () => {
  const store = new CounterStore()
  store.take([advance('a', '', 1, true), advance('b', 'jane', 1)])
  store.take([advance('a', '', 2)])
  expect(store.get('a', '')).toEqual({ count: 2 })
  expect(store.countsOf('a')).toEqual({ reached: 2, hits: 1 })
  store.reset('a')
  expect(store.get('a', '')).toBeUndefined()
  expect(store.countsOf('a')).toEqual({ reached: 0, hits: 0 })
  expect(store.get('b', 'jane')).toEqual({ count: 1 })
  store.reset()
  expect(store.get('b', 'jane')).toBeUndefined()
})

it('Of more usernames than 10,000 those not seen longest are forgotten', () => {
  const store = new CounterStore()
  for (let at = 0; at < 10_000; at += 1) store.take([advance('a', String(at), 1)])
  store.take([advance('a', '0', 2), advance('a', 'new', 1)])
  expect(store.get('a', '1')).toBeUndefined()
  expect(store.get('a', '0')).toEqual({ count: 2 })
  expect(store.get('a', '2')).toEqual({ count: 1 })
})

it('A key is short however long a username is', () => {
  expect(counterKey('username', exampleAttempt({ username: 'A'.repeat(60_000) }))).toBe('a'.repeat(200))
  expect(counterKey('all', exampleAttempt())).toBe('')
})
