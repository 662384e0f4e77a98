import { expect, it } from 'vitest'
import { valuesIn } from './values-in.ts'

it.each([
  [
    'When username is “jane.roe”, the first 2 times: wait 3 s, then reject with “Timeout”.',
    ['“jane.roe”', '2 times', '3 s', '“Timeout”'],
  ],
  ['When IP address of the person is in 10.0.0.0/8, with a chance of 20 %: hang.', ['10.0.0.0/8', '20 %']],
  ['For every login, every 3rd time: refuse connections for 1.5 min.', ['3rd time', '1.5 min']],
  ['In turn (the 1st time, reject with “A”; then no more): send Latin-1.', ['1st time', '“A”']],
  ['For every login, for 30 s after it was switched on: send status 500.', ['30 s', '500']],
])('The values of a sentence are found: %s', (sentence, values) => {
  const pieces = valuesIn(sentence)
  expect(pieces.filter((_, at) => at % 2 === 1)).toEqual(values)
  expect(pieces.join('')).toBe(sentence)
})
