import { describe, expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { explainSelector, holds, selectorSchema, actualOf } from '../selectors.ts'

const range = (text: string, of = 'person') => selectorSchema.parse({ type: 'address', of, range: text })

describe('An IP address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.0/24', '203.0.113.255', true],
    ['203.0.113.0/24', '203.0.114.0', false],
    ['0.0.0.0/0', '1.2.3.4', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:DB8:0:1::5', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['2001:db8::1', '2001:0db8:0:0:0:0:0:1', true],
    ['203.0.113.7', '::ffff:203.0.113.7', true],
    ['::/0', '203.0.113.7', false],
    ['203.0.113.0/24', '', false],
    ['203.0.113.0/24', 'unknown', false],
  ])('%s holds for %s: %s', (text, ipaddress, expected) => {
    expect(holds(range(text), exampleFacts({ ipaddress }))).toBe(expected)
  })

  it('is the posted one, or that of the machine that posts', () => {
    const facts = exampleFacts({}, undefined, '::ffff:127.0.0.1')
    expect(holds(range('127.0.0.0/8', 'helpdesk'), facts)).toBe(true)
    expect(holds(range('127.0.0.0/8'), facts)).toBe(false)
    expect(actualOf(range('127.0.0.0/8'), facts)).toBe('“203.0.113.7”')
    expect(actualOf(range('127.0.0.0/8', 'helpdesk'), facts)).toBe('“::ffff:127.0.0.1”')
  })

  it('is explained as one address or as a range', () => {
    expect(explainSelector(range('10.0.0.1'))).toBe('IP address of the person is 10.0.0.1')
    expect(explainSelector({ ...range('10.0.0.0/8', 'helpdesk'), not: true })).toBe(
      'IP address of the helpdesk is not in 10.0.0.0/8',
    )
  })

  it.each(['', '10', '10.0.0', '10.0.0.0/33', '10.0.0.256', 'localhost', '2001:db8::/129', '10.0.0.0/'])(
    'is not %j',
    (text) => {
      expect(selectorSchema.safeParse({ type: 'address', range: text }).success).toBe(false)
    },
  )
})
