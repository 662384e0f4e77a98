import type { Page } from '@playwright/test'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { Person } from './person.ts'

const verdictOf = (page: Page) => page.getByRole('region', { name: 'Verdict' })
const part = (page: Page, name: string) => verdictOf(page).getByRole('region', { name, exact: true })
const marked = (page: Page) =>
  page
    .getByRole('list', { name: 'Lines of the reply' })
    .getByRole('listitem')
    .filter({ hasText: 'Here it is no XML any more' })

/** Chooses a file in the dialog that the button opens. */
async function choose(page: Page, person: Person, name: string, buffer: Buffer): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await person.press(page.getByRole('button', { name: /^Choose (a|another) file…$/ }))
  await (await dialog).setFiles({ name, mimeType: 'text/xml', buffer })
}

byEitherHand(
  'The documentation’s misprint is refused, its line marked; put right, it lets the person in',
  async ({ page, person, lookedAt }) => {
    await person.goTo('Check a reply')
    await expect(verdictOf(page)).toContainText('start from an example')
    await person.press('The documentation’s misprint')
    await expect(verdictOf(page)).toContainText('Line 1 is the first that is no XML.')
    await expect(marked(page)).toHaveText(/^⚠1.*<\?xml version="1\.0"encoding/)
    await expect(part(page, 'Login form')).toContainText('Invalid data provided: 2')
    await expect(part(page, 'Error log')).toContainText('Invalid XML Received for User LoginShare Plugin')
    await lookedAt()

    const reply = page.getByRole('textbox', { name: 'Reply' })
    const text = await reply.inputValue()
    await person.write(reply, text.replace('"encoding', '" encoding').replaceAll('\n', ' '))
    await expect(verdictOf(page)).toContainText('✓ Logged in as New Person (new account)')
    await expect(marked(page)).toHaveCount(0)
    // It is judged by what the helpdesk knows, which is what the directory has.
    await expect(part(page, 'Reasons')).toContainText('The organization Smith & Sons is there already.')
    const account = part(page, 'Account').getByRole('table')
    await expect(account.getByRole('row', { name: 'E-mail addresses new.person@example.com' })).toBeVisible()
    await expect(part(page, 'Reasons').getByRole('listitem').first()).toHaveText('result is 1; PHP reads 1.')
    await expect(part(page, 'Depends on')).toContainText('A restriction to the registered user group')
    await lookedAt()
  },
)

byEitherHand(
  'What is pasted is judged at once: the missing element is named, and an HTTP head can be cut off',
  async ({ page, person }) => {
    await person.goTo('Check a reply')
    await person.write('Reply', '<a><result>1</result><user><fullname>J</fullname></user></a>')
    await expect(verdictOf(page)).toContainText('Missing: usergroup and emails')
    await expect(verdictOf(page)).toContainText(
      '⚠ Refused by the helpdesk, though the reply said yes: usergroup and emails are missing',
    )

    await person.choose('Kind', 'Staff')
    await expect(verdictOf(page)).toContainText('Missing: staff')
    await expect(verdictOf(page).getByRole('status')).toContainText('staff is missing.')

    await person.write('Reply', 'HTTP/1.1 200 OK\nX: y\n\n<a><result>0</result><message>No</message></a>')
    await expect(part(page, 'Login form')).toContainText('Invalid data provided: 2')
    await person.press('Cut the head off')
    await expect(verdictOf(page)).toContainText('✕ Refused: No')
    await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue(/^<a>/)
  },
)

byEitherHand(
  'A staff login to the Admin CP is judged with its interface',
  async ({ page, person, lookedAt }) => {
    await person.goTo('Check a reply')
    await person.press('A good one for staff')
    await expect(verdictOf(page)).toContainText('✓ Logged in as New Person (new account)')
    const reply = page.getByRole('textbox', { name: 'Reply' })
    const team = (await reply.inputValue()).replace(/<team>.*<\/team>/, '<team>Support</team>')
    await person.write(reply, team.replaceAll('\n', ' '))
    await person.choose('Interface', 'admin')
    await expect(part(page, 'Login form')).toContainText('Staff Group is not Admin')
    await expect(part(page, 'Account')).toContainText('None is created or changed.')
    await lookedAt()
  },
)

byEitherHand(
  'A file is judged byte for byte, so that its encoding counts',
  async ({ page, person, lookedAt }) => {
    await person.goTo('Check a reply')
    const latin = (declaration: string) =>
      Buffer.from(
        `${declaration}\n<a>\n<result>0</result>\n<message>Falsches Paßwort</message></a>`,
        'latin1',
      )
    await choose(page, person, 'undeclared.xml', latin(''))
    await expect(marked(page)).toContainText('<message>Falsches Pa\uFFFDwort</message>')
    await expect(marked(page)).toContainText('4')
    await choose(page, person, 'declared.xml', latin('<?xml version="1.0" encoding="ISO-8859-1"?>'))
    await expect(verdictOf(page)).toContainText('✕ Refused: Falsches Paßwort')
    await expect(page.getByText('106 bytes, judged as they are.')).toBeVisible()
    await lookedAt()
    await person.press('Edit as text')
    await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue(/Paßwort/)
    await expect(
      page.getByText('It declares ISO-8859-1, but what is written here is judged in UTF-8.'),
    ).toBeVisible()
  },
)

test('The head of a file is cut off, and the bytes after it stay as they are', async ({ page, person }) => {
  await person.goTo('Check a reply')
  const body =
    '<?xml version="1.0" encoding="ISO-8859-1"?><a><result>0</result><message>Paßwort</message></a>'
  const file = Buffer.from(`HTTP/1.1 200 OK\r\nX: y\r\n\r\n${body}`, 'latin1')
  await choose(page, person, 'reply.http', file)
  await expect(part(page, 'Login form')).toContainText('Invalid data provided: 2')
  await person.press('Cut the head off')
  await expect(verdictOf(page)).toContainText('✕ Refused: Paßwort')
})

test('A file can be dropped, and one that is too large is refused in words', async ({ page, person }) => {
  await person.goTo('Check a reply')
  const drop = async (bytes: number, start: string) => {
    const transfer = await page.evaluateHandle(
      ([size, text]) => {
        const made = new DataTransfer()
        made.items.add(new File([text, new Uint8Array(size)], 'dropped.xml'))
        return made
      },
      [bytes, start] as const,
    )
    await page.getByRole('textbox', { name: 'Reply' }).dispatchEvent('drop', { dataTransfer: transfer })
  }
  await drop(17 * 1024 * 1024, '')
  await expect(page.getByRole('alert')).toContainText('dropped.xml holds more than 16 MiB')
  await drop(0, '<a><result>0</result></a>')
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(verdictOf(page)).toContainText('✕ Refused without a reason')
})

test('A text that is too long is refused in words, and what was there stays', async ({ page, person }) => {
  await person.goTo('Check a reply')
  await person.press('A refusal')
  const reply = page.getByRole('textbox', { name: 'Reply' })
  await reply.fill('x'.repeat(1024 * 1024 + 1))
  await expect(page.getByRole('alert')).toContainText('more than 1 MiB. Save it as a file and drop that here')
  await expect(reply).toHaveValue(/Invalid Username or Password/)
})

test('What was checked is there again when one comes back from another page', async ({ page, person }) => {
  await person.goTo('Check a reply')
  await person.write('Reply', '<a><result>0</result><message>Mine</message></a>')
  await person.choose('Kind', 'Staff')
  await expect(verdictOf(page)).toContainText('✕ Refused: Mine')
  await person.goTo('Errors')
  await person.goTo('Check a reply')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue(/Mine/)
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('staff')
  await expect(verdictOf(page)).toContainText('✕ Refused: Mine')
})

test('The line that is no XML comes into sight in a long reply', async ({ page, person }) => {
  await person.goTo('Check a reply')
  const lines = Array.from({ length: 2000 }, (_, at) => (at === 999 ? '&' : `<!-- ${String(at + 1)} -->`))
  await choose(page, person, 'long.xml', Buffer.from(`<a>${lines.join('\n')}</a>`))
  await expect(marked(page)).toContainText('1000')
  await expect(marked(page)).toBeInViewport()
  await expect(page.getByText('300 of 2,000 lines.')).toBeVisible()
})

for (const [width, height] of [
  [960, 640],
  [640, 400],
] as const) {
  test(`At ${String(width)} × ${String(height)} all of it is in reach`, async ({
    page,
    person,
    resize,
    lookedAt,
  }) => {
    await resize(width, height)
    await person.goTo('Check a reply')
    await person.press('The documentation’s misprint')
    await expect(marked(page)).toHaveCount(1)
    await lookedAt()
    await expectEverythingInReach(page)
  })
}
