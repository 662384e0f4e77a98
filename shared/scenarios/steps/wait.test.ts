import { expect, it } from 'vitest'
import { exampleScenario, after, Play } from '../scenario.test-data.ts'
import { explainStep, stepSchema } from '../steps.ts'

/** The waits of a hundred attempts. */
function waits(step: object, seed = 'seed'): number[] {
  const play = new Play(exampleScenario({ then: [step] as never }), undefined, seed)
  return Array.from({ length: 100 }, () => {
    const [first] = play.logIn().wire
    return first?.action === 'wait' ? first.ms : 0
  })
}

it('A fixed wait comes before the reply, which stays as it is', () => {
  const { wire, outcome } = after([{ type: 'wait', ms: 3000 }])
  expect(wire).toMatchObject([
    { action: 'wait', ms: 3000 },
    { action: 'respond', status: 200 },
  ])
  expect(outcome).toBe('let in')
})

it('A uniform wait is within its spread, and not always the same', () => {
  const all = waits({ type: 'wait', how: 'uniform', ms: 8000, spread: 3000 })
  expect(Math.min(...all)).toBeGreaterThanOrEqual(5000)
  expect(Math.max(...all)).toBeLessThanOrEqual(11_000)
  expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(4000)
})

it('Half of log-normal waits are below the middle, and some far above it', () => {
  const all = waits({ type: 'wait', how: 'log-normal', ms: 1000, spread: 1000 })
  const below = all.filter((ms) => ms < 1000).length
  expect(below).toBeGreaterThan(35)
  expect(below).toBeLessThan(65)
  expect(Math.max(...all)).toBeGreaterThan(2500)
  expect(Math.min(...all)).toBeGreaterThan(0)
})

it('The same seed makes the same waits, another one others', () => {
  const step = { type: 'wait', how: 'uniform', ms: 8000, spread: 3000 }
  expect(waits(step)).toEqual(waits(step))
  expect(waits(step, 'other')).not.toEqual(waits(step))
})

it('It is explained', () => {
  const explained = (step: object) => explainStep(stepSchema.parse({ type: 'wait', ...step }))
  expect(explained({ ms: 3000 })).toBe('wait 3 s')
  expect(explained({ how: 'uniform', ms: 8000, spread: 3000 })).toBe('wait 8 s ± 3 s')
  expect(explained({ how: 'log-normal', ms: 90_000, spread: 250 })).toBe(
    'wait about 1.5 min, mostly within 250 ms of it but sometimes much longer',
  )
})
