import { expect, it } from 'vitest'
import { exampleWorld } from '../../workspace/example-world.test-data.ts'
import { after, asAnn, texts } from '../scenario.test-data.ts'

const world = exampleWorld(
  [{}, { username: 'omar', fullname: 'Omar' }],
  [{}, { username: 'omar', firstname: 'O.' }],
)

it('Another person is let in, of the kind that logs in', () => {
  const steps = [{ type: 'accept as', username: 'OMAR' }]
  expect(texts(after(steps, { password: 'x' }, world))).toContain('fullname=Omar')
  expect(texts(after(steps, asAnn, world))).toContain('firstname=O.')
})

it('Nobody is let in who is not there, and that is said', () => {
  const decision = after([{ type: 'accept as', username: 'nobody' }])
  expect(texts(decision)).toContain('fullname=Jane Roe')
  expect(decision.why).toContain('Nobody could be let in: the directory has no user “nobody”.')
})
