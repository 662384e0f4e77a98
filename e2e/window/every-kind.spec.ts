import { selectorKinds } from '../../shared/scenarios/selectors.ts'
import { stepKinds } from '../../shared/scenarios/steps.ts'
import { triggerKinds } from '../../shared/scenarios/triggers.ts'
import { expect, test } from './fixture.ts'
import { arrowToOption, tabTo } from './keyboard.ts'
import { addPart, fieldIn, ruleOf, startScenario } from './scenarios.ts'

test.use({ hand: 'keyboard' })

/** What is typed into the fields of kinds that begin with an empty one. */
const typed: Readonly<Record<string, readonly [label: string, text: string]>> = {
  Username: ['Text', 'jane'],
  Person: ['Username of the person', 'jane.roe'],
  'User group': ['Title of the group', 'Registered'],
  Organization: ['Name of the organization', 'Acme'],
  Team: ['Title of the team', 'Support'],
  'IP address': ['Address or range', '10.0.0.0/8'],
  Interface: ['Name', 'admin'],
  Reject: ['Message', 'No {{username}}'],
  'Accept as another person': ['Username of the person', 'john.doe'],
  'Change an element': ['Text', 'Somebody'],
  'Send a body of your own': ['Body', '<a/>'],
  Relay: ['Name of a LoginShare URL', 'The real one'],
}

const kinds = (all: object) => Object.entries(all) as [type: string, kind: { label: string }][]

test('Every kind of selector, negated', async ({ app, page, person }) => {
  test.setTimeout(120_000)
  await startScenario(page, person, 'Selectors')
  const { when } = ruleOf(page, 1)
  for (const [, { label }] of kinds(selectorKinds)) {
    const part = await addPart(person, when, 'selector', label)
    const [field, text] = typed[label] ?? []
    if (field !== undefined && text !== undefined) await person.write(fieldIn(part, field), text)
    await person.press(part.getByRole('checkbox', { name: 'Not' }))
  }
  await person.press('Save')
  await expect(page.getByRole('grid')).toBeVisible()
  const [scenario] = await savedIn(app)
  expect(scenario?.rules[0]?.when).toEqual([
    { type: 'kind', kind: 'user', not: true },
    { type: 'username', how: 'is', text: 'jane', not: true },
    { type: 'person', username: 'jane.roe', not: true },
    { type: 'group', title: 'Registered', not: true },
    { type: 'organization', title: 'Acme', not: true },
    { type: 'team', title: 'Support', not: true },
    { type: 'address', of: 'person', range: '10.0.0.0/8', not: true },
    { type: 'interface', name: 'admin', not: true },
    { type: 'password', state: 'right', not: true },
    { type: 'account', state: 'known', not: true },
  ])
})

test('Every kind of trigger, each in a rule', async ({ app, page, person }) => {
  test.setTimeout(120_000)
  await startScenario(page, person, 'Triggers')
  const triggers = kinds(triggerKinds)
  for (const [index, [, { label }]] of triggers.entries()) {
    if (index > 0) await person.press('Add rule')
    const { rule, often } = ruleOf(page, index + 1)
    await person.choose(often.getByRole('combobox', { name: 'Trigger' }), label)
    if (label === 'In turn') {
      const turn = often.getByRole('group', { name: 'The 1st time' })
      await addPart(person, turn, 'step to the 1st time', 'Hang')
      await person.press('Add a time')
    }
    if (label === 'For a time') await person.write(fieldIn(often, 'For how long'), '2 min')
    // Folded up, so that the way to the next is short.
    await person.press(rule.locator('[aria-expanded=true]'))
  }
  await person.press('Save')
  await expect(page.getByRole('grid')).toBeVisible()
  const [scenario] = await savedIn(app)
  expect(scenario?.rules.map(({ often }) => often)).toEqual([
    { type: 'always' },
    { type: 'first', n: 2, per: 'all' },
    // The number is kept from one to the next on the way down the list.
    { type: 'after', n: 2, per: 'all' },
    { type: 'nth', n: 2, per: 'all' },
    { type: 'every', n: 2, per: 'all' },
    { type: 'chance', percent: 20, per: 'all' },
    { type: 'sequence', lists: [[{ type: 'hang' }], [], []], end: 'cycle', per: 'all' },
    { type: 'for', ms: 120_000 },
    { type: 'lock', n: 3, within: 300_000, ms: 60_000, per: 'username' },
  ])
})

test('Every kind of step', async ({ app, page, person }) => {
  test.setTimeout(180_000)
  await startScenario(page, person, 'Steps')
  const { then } = ruleOf(page, 1)
  for (const [, { label }] of kinds(stepKinds)) {
    const part = await addPart(person, then, 'step', label)
    const [field, text] = typed[label] ?? []
    if (field !== undefined && text !== undefined) await person.write(fieldIn(part, field), text)
    if (label === 'Break the XML') {
      const how = fieldIn(part, 'How')
      await tabTo(page, how)
      await arrowToOption(page, how, 'an unescaped &')
      await person.choose(fieldIn(part, 'In the element'), 'organization')
    }
    if (label === 'Change status and headers') {
      await person.press(part.getByRole('button', { name: 'Add header' }))
      await person.write(part.getByRole('textbox', { name: 'Name of header 1' }), 'X-Why')
      await person.write(part.getByRole('textbox', { name: 'Value of header 1' }), 'a test')
    }
    if (label === 'Send a body of your own') {
      await person.press(part.getByRole('button', { name: 'Insert attempt' }))
    }
  }
  await person.press('Save')
  await expect(page.getByRole('grid')).toBeVisible()
  const [scenario] = await savedIn(app)
  expect(scenario?.rules[0]?.then).toEqual([
    { type: 'wait', how: 'fixed', ms: 3000, spread: 1000 },
    { type: 'reject', message: 'No {{username}}' },
    { type: 'accept', despite: ['wrong password'] },
    { type: 'accept as', username: 'john.doe' },
    { type: 'change', element: 'fullname', text: 'Somebody' },
    { type: 'drop', element: 'fullname' },
    { type: 'repeat', element: 'fullname', times: 2 },
    { type: 'reorder', element: 'fullname', to: 'first' },
    { type: 'result', text: '2' },
    expect.objectContaining({ type: 'body', text: '<a/>{{attempt}}', status: 200, headers: [] }),
    { type: 'head', status: 200, headers: [{ name: 'X-Why', value: 'a test' }] },
    { type: 'redirect', to: 'https://sso.example.com/login', status: 302 },
    { type: 'relay', to: 'The real one' },
    { type: 'break xml', how: 'bare ampersand', element: 'organization' },
    { type: 'break http', how: 'length too long' },
    { type: 'dribble', bytes: 100, ms: 500 },
    { type: 'cut', how: 'close', after: 'nothing', amount: 0 },
    { type: 'hang' },
    { type: 'refuse', ms: 30_000 },
  ])
})

interface Saved {
  rules: { when: object[]; often: object; then: object[] }[]
}

async function savedIn({ api }: { api: (method: string, path: string) => Promise<{ body: unknown }> }) {
  return ((await api('GET', '/scenarios')).body as { items: Saved[] }).items
}
