import { expect, it } from 'vitest'
import { explainSelector, holds, selectorSchema } from '../../shared/scenarios/selectors.ts'
import { exampleFacts } from '../../shared/scenarios/scenario.test-data.ts'
import { ruleFor, ruleIn, selectorsFor } from './rule-of-logins.ts'

const jane = { username: 'jane.roe', interface: null, ipaddress: '203.0.113.7' }
const words = (...logins: (typeof jane)[]) => selectorsFor(logins).map(explainSelector)

it('A rule for a login can go by its username, interface and IP address', () => {
  expect(selectorsFor([{ ...jane, interface: 'Admin' }]).map(explainSelector)).toEqual([
    'username is “jane.roe”',
    'interface is “admin”',
    'IP address of the person is 203.0.113.7',
  ])
})

it('For several it goes by what they have in common, and by all their usernames', () => {
  const other = { ...jane, username: 'o(dd)|.*', ipaddress: '::1' }
  expect(words(jane, { ...jane, username: 'JANE.roe' })[0]).toBe('username is “JANE.roe”')
  const [byName, ...more] = selectorsFor([jane, other])
  expect(more).toEqual([])
  if (byName === undefined) throw new Error('There is no selector.')
  for (const username of ['Jane.Roe', 'o(dd)|.*'])
    expect(holds(byName, exampleFacts({ username }))).toBe(true)
  for (const username of ['jane-roe', 'odd', 'anybody'])
    expect(holds(byName, exampleFacts({ username }))).toBe(false)
})

it('What no selector can be made of is left out', () => {
  expect(words({ username: '', interface: null, ipaddress: 'unknown' })).toEqual([])
  const many = Array.from({ length: 100 }, (_, at) => ({ ...jane, username: `person.${String(at)}` }))
  expect(words(...many)).toEqual(['IP address of the person is 203.0.113.7'])
})

it('It is handed over to the editor, which takes nothing else for one', () => {
  const rule = ruleFor([selectorSchema.parse({ type: 'username', text: 'jane' })])
  expect(ruleIn(structuredClone({ rule }))).toEqual(rule)
  for (const other of [null, undefined, {}, { rule: { id: 5 } }]) expect(ruleIn(other)).toBeUndefined()
})
