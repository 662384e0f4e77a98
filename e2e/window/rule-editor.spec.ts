import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { addPart, fieldIn, ruleOf, startScenario } from './scenarios.ts'

byEitherHand(
  'A rule is put together from fields, previewed before it is saved, and then played',
  async ({ app, page, person, lookedAt }) => {
    await startScenario(page, person, 'Directory trouble')
    const { rule, when, often, then } = ruleOf(page, 1)
    const preview = page.getByRole('complementary', { name: 'Preview' })
    const username = await addPart(person, when, 'selector', 'Username')
    await expect(preview).toContainText('Rule 1, selector 1, text is empty')
    await person.write(fieldIn(username, 'Text'), 'jane.roe')
    await person.choose(often.getByRole('combobox', { name: 'Trigger' }), 'The first n')
    const wait = await addPart(person, then, 'step', 'Wait')
    await person.write(fieldIn(wait, 'Time'), '0.2 s')
    const reject = await addPart(person, then, 'step', 'Reject')
    await person.write(fieldIn(reject, 'Message'), 'Directory timeout')
    const sentence =
      'When username is “jane.roe”, the first 2 times: wait 200 ms, then reject with “Directory timeout”.'
    await expect(rule).toContainText(sentence)
    await lookedAt()

    await person.write(preview.getByRole('textbox', { name: 'Username', exact: true }), 'john.doe')
    await person.write(preview.getByLabel('Password', { exact: true }), 'demo')
    await expect(preview).toContainText('✓ Logged in as John Doe')
    await expect(preview).toContainText(
      'Rule 1 did not apply: It is for when username is “jane.roe”, and it was “john.doe”.',
    )
    await person.write(preview.getByRole('textbox', { name: 'Username', exact: true }), 'jane.roe')
    await expect(preview).toContainText('✕ Refused: Directory timeout')
    await expect(preview).toContainText('Rule 1 applied: It was the 1st attempt.')
    await expect(preview.getByRole('region', { name: 'Plan' })).toContainText('wait 200 ms')
    await lookedAt()

    await person.press('Save')
    await person.press('Activate')
    expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).error).toBe('Directory timeout')
    await person.open('Directory trouble')
    await expect(ruleOf(page, 1).rule).toContainText('1 of 1 login')
    await person.press('Reset the count of rule 1')
    await expect(ruleOf(page, 1).rule).toContainText('0 of 0 logins')
  },
)

byEitherHand(
  'What cannot be saved, and what surely is not meant, is marked while typing',
  async ({ page, person }) => {
    await startScenario(page, person, 'result 2')
    await expect(page.getByText('Name is that of a preset; choose another name.')).toBeVisible()
    const { rule, when, often } = ruleOf(page, 1)
    const username = await addPart(person, when, 'selector', 'Username')
    await person.choose(fieldIn(username, 'Username'), 'matches (regular expression)')
    await person.write(fieldIn(username, 'Text'), '(jane')
    await expect(username).toContainText('Text is no regular expression (RE2 syntax): missing closing )')
    await person.press('Save')
    await expect(page.getByRole('form').getByRole('alert')).toContainText(
      'Rule 1, selector 1, text is no regular',
    )
    await person.write(fieldIn(username, 'Text'), 'jane')
    await person.choose(often.getByRole('combobox', { name: 'Trigger' }), 'With a chance')
    await person.write(fieldIn(often, 'Percent'), '0')
    await expect(often).toContainText('Percent is 0, so the rule never applies.')
    await expect(rule).toContainText('with a chance of 0 %')
  },
)

test.describe('Rules, and the steps of one,', () => {
  test('are moved by drag, by menu and by key, copied and deleted', async ({ app, page, person }) => {
    const then = [{ type: 'wait', ms: 1000 }, { type: 'reject', message: 'No' }, { type: 'hang' }]
    const rules = ['One', 'Two', 'Three'].map((name, at) => ({ id: `r${String(at)}`, name, then }))
    const { body } = await app.api('POST', '/scenarios', { name: 'Three rules', rules })
    const { id } = body as { id: string }
    await person.goTo('Scenarios')
    await person.open('Three rules')
    const groups = page.getByRole('form').getByRole('group', { name: /^Rule \d/ })
    const names = () => groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    await page.getByTitle('Drag to another place').first().dragTo(groups.nth(2))
    await expect.poll(names).toEqual(['Rule 1: Two', 'Rule 2: Three', 'Rule 3: One'])
    await person.pick('More for rule 3', 'Move up')
    await expect.poll(names).toEqual(['Rule 1: Two', 'Rule 2: One', 'Rule 3: Three'])
    const one = groups.getByRole('button', { name: /One:/ })
    await one.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(names).toEqual(['Rule 1: One', 'Rule 2: Two', 'Rule 3: Three'])
    await expect(one).toBeFocused()
    await person.pick('More for rule 3', 'Duplicate')
    await person.pick('More for rule 2', 'Delete')
    await expect.poll(names).toEqual(['Rule 1: One', 'Rule 2: Three', 'Rule 3: Three'])
    await person.press(page.getByRole('switch', { name: 'Rule 2 is on' }))

    await one.click()
    const list = ruleOf(page, 1).then
    const steps = list.getByRole('group')
    const menuOf = (kind: string) => list.getByRole('button', { name: `More for “${kind}”` })
    const kinds = () => steps.evaluateAll((all) => all.map((step) => step.getAttribute('aria-label')))
    const message = list.getByLabel('Message')
    await message.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(kinds).toEqual(['Reject', 'Wait', 'Hang'])
    await expect(message).toBeFocused()
    await steps.first().getByTitle('Drag to another place').dragTo(steps.nth(1))
    await expect.poll(kinds).toEqual(['Wait', 'Reject', 'Hang'])
    await person.pick(menuOf('Hang'), 'Move up')
    await expect.poll(kinds).toEqual(['Wait', 'Hang', 'Reject'])
    await person.pick(menuOf('Hang'), 'Remove')
    await expect.poll(kinds).toEqual(['Wait', 'Reject'])
    await person.press('Save')
    await expect(page.getByRole('grid')).toBeVisible()
    const saved = (await app.api('GET', `/scenarios/${id}`)).body as {
      rules: { name: string; enabled: boolean; then: { type: string }[] }[]
    }
    expect(saved.rules.map((rule) => [rule.name, rule.enabled, rule.then.map(({ type }) => type)])).toEqual([
      ['One', true, ['wait', 'reject']],
      ['Three', false, ['wait', 'reject', 'hang']],
      ['Three', true, ['wait', 'reject', 'hang']],
    ])
  })
})
