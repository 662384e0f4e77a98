import { readFileSync } from 'node:fs'
import { expect, test } from './fixture.ts'

const text = JSON.stringify({
  name: 'From git',
  rules: [{ id: 'r', then: [{ type: 'reject', message: 'No' }] }],
})
const file = (content: string) => ({
  name: 'scenario.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

test('A scenario comes in from a file and goes out as one, the same again', async ({
  page,
  person,
  saved,
}) => {
  await person.goTo('Scenarios')
  await page.locator('input[type=file]').setInputFiles(file(text))
  await expect(page.getByRole('form', { name: 'From git' })).toContainText('reject with “No”')
  await person.press('Cancel')
  const exported = await saved(() => person.press('Export'))
  expect(exported.name).toBe('From-git.json')
  const content = readFileSync(exported.path, 'utf8')
  const { name, rules } = JSON.parse(content) as { name: string; rules: object[] }
  expect([name, rules]).toMatchObject(['From git', [{ id: 'r', then: [{ type: 'reject', message: 'No' }] }]])

  await page.locator('input[type=file]').setInputFiles(file(content))
  await expect(page.getByRole('form', { name: 'From git 2' })).toBeVisible()
})

test('A file with a mistake changes nothing, and each field is named', async ({ page, person }) => {
  await person.goTo('Scenarios')
  await page.locator('input[type=file]').setInputFiles(file(text.replace('reject', 'rejct')))
  await expect(page.getByRole('alert')).toContainText(
    /^Nothing was imported\. scenario\.json: rules\[0\]\.then\[0\].* is no step; there are: wait, reject, /,
  )
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1')
})

test('A scenario is duplicated, and deleted with a way back', async ({ app, page, person, grid }) => {
  await app.api('POST', '/scenarios', JSON.parse(text))
  await person.goTo('Scenarios')
  await person.press('Duplicate')
  await expect(page.getByRole('form', { name: 'From git copy' })).toBeVisible()
  await person.press('Cancel')
  await person.press('Delete')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
})
