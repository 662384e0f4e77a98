import { expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from '../../../shared/traffic/exchange.test-data.ts'
import { wholeExchange, type KeptExchange } from '../../../shared/traffic/kept-exchange.ts'
import { compareExchanges, compareReplies, isDifferent } from './compare-exchanges.ts'

const whole = (values: Partial<KeptExchange>) => wholeExchange(exampleExchange(values))

function differences(left: Partial<KeptExchange>, right: Partial<KeptExchange>): Record<string, string[]> {
  const parts = compareExchanges(whole(left), whole(right))
  const named = parts.map(
    ({ title, rows }) => [title, rows.filter(isDifferent).map(({ name }) => name)] as const,
  )
  return Object.fromEntries(named.filter(([, names]) => names.length > 0))
}

it('Two exchanges that are alike differ in nothing', () => {
  expect(differences({}, {})).toEqual({})
})

it('They differ in fields, headers and verdict, each by its name', () => {
  const refused = exampleVerdict({ error: 'No', reasons: ['`result` is 0.'] })
  expect(
    differences(
      { body: 'username=a&password=[masked]&username=b', head: 'Host\nx\nAccept\n*/*' },
      {
        ...{ body: 'username=a&username=c&interface=', head: 'host\nx\nX-More\n1' },
        ...{ verdict: refused, outcome: 'refuse', cause: 'wrong password', status: 500 },
      },
    ),
  ).toEqual({
    Login: ['Meant', 'Status'],
    Fields: ['password', 'username', 'interface'],
    'Request headers': ['Accept', 'X-More'],
    Verdict: ['Decision', 'Login form', 'Reasons'],
  })
})

it('Their replies are compared line by line, indented', () => {
  const rows = compareReplies(
    whole({ replyBody: '<a><b>1</b><c/></a>' }),
    whole({ replyBody: '<a><b>2</b></a>' }),
  )
  expect(rows.filter(isDifferent)).toEqual([
    { left: '  <b>1</b>', right: '  <b>2</b>' },
    { left: '  <c></c>', right: undefined },
  ])
  expect(compareReplies(whole({}), whole({}))).toEqual([])
})
