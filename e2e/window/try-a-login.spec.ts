import type { Page } from '@playwright/test'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { Person } from './person.ts'
import { openScript } from './script.ts'

/** Takes somebody of the directory, by typing the beginning of the name. */
async function fillIn(page: Page, person: Person, name: string): Promise<void> {
  await person.write(page.getByRole('combobox', { name: 'Fill in from the directory' }), name)
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const came = (page: Page) => page.getByRole('region', { name: 'What came' })
const before = (page: Page) => page.getByRole('region', { name: 'Tried before' })

byEitherHand(
  'Somebody of the directory logs in at the mock, and all that came of it is shown',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Try a login')
    await expect(came(page)).toContainText('Nothing is shown yet')
    await lookedAt()
    await fillIn(page, person, 'jane.roe')
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('jane.roe')
    await person.press('Log in')
    await expect(came(page)).toContainText('Logged in as Jane Roe (new account)')
    await expect(came(page)).toContainText(/Connected after .*, first byte after .*, over after/)
    await expect(came(page).getByRole('region', { name: 'Reasons' })).toContainText('PHP reads 1')
    await lookedAt()

    await person.press(page.getByRole('tab', { name: 'Reply' }))
    await expect(came(page)).toContainText('<fullname>Jane Roe</fullname>')
    await person.press(page.getByRole('radio', { name: 'Raw' }))
    await expect(came(page)).toContainText('HTTP/1.1 200 OK')
    await lookedAt()
    await person.press(page.getByRole('tab', { name: 'Request' }))
    await expect(came(page)).toContainText('User-Agent: SWIFT_LoginShare')
    await expect(came(page)).toContainText('username=jane.roe&password=[masked]&ipaddress=127.0.0.1')
    await expect(came(page)).toContainText(app.endpoint)
    await lookedAt()

    await person.write(page.getByLabel('Password', { exact: true }), 'wrong')
    await page.keyboard.press('Enter')
    await expect(before(page).getByRole('listitem')).toHaveCount(2)
    await expect(before(page).getByRole('listitem').first()).toContainText('Refused')
    await person.goTo('Traffic')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3')
  },
)

byEitherHand('A staff member logs in at an interface', async ({ page, person }) => {
  await person.goTo('Try a login')
  await person.press(page.getByRole('radio', { name: 'Staff member' }))
  await fillIn(page, person, 'ann.lee')
  await person.choose('Interface', 'admin')
  await person.press('Log in')
  await expect(came(page)).toContainText('Refused: You may not log in to the interface “admin”.')
  await person.choose('Interface', 'staff')
  await person.press('Log in')
  await expect(came(page)).toContainText('Logged in as Ann Lee')
  await person.press(page.getByRole('tab', { name: 'Request' }))
  await expect(page.getByRole('row', { name: 'interface staff' })).toBeVisible()
})

test.describe('Where something is refused on the way', () => {
  test.use({ expectedErrors: /status of 4\d\d/ })

  byEitherHand(
    'The script at another URL is looked at with the helpdesk’s eyes',
    async ({ page, person, lookedAt }) => {
      const reply = '<loginshare><result>1</result><user><usergroup>VIP</usergroup></user></loginshare>'
      const script = await openScript(`HTTP/1.1 302 Found\r\nContent-Length: 999\r\n\r\n${reply}`)
      try {
        await person.goTo('Try a login')
        await person.press(page.getByRole('radio', { name: 'Another URL' }))
        await person.write('LoginShare URL', 'intranet/loginshare.php')
        await person.write('Username', 'CORP\\jane')
        await person.write(page.getByLabel('Password', { exact: true }), 's3cret!')
        await expect(page.getByText('a real login')).toBeVisible()
        await page.keyboard.press('Enter')
        const url = page.getByRole('textbox', { name: 'LoginShare URL' })
        await expect(url).toHaveAccessibleDescription(/^LoginShare URL is no URL; it begins with http/)
        await lookedAt()
        await person.write('LoginShare URL', script.url)
        await expect(url).not.toHaveAccessibleDescription(/no URL/)
        await person.press('Log in')
        await expect(came(page)).toContainText('Refused by the helpdesk, though the reply said yes')
        await expect(came(page)).toContainText('of the 999 bytes came that `Content-Length` says')
        await expect(came(page)).toContainText('which a helpdesk does not follow')
        await lookedAt()
      } finally {
        script.close()
      }
    },
  )

  test('The control door is no LoginShare, which is said at the field', async ({ app, page, person }) => {
    await person.goTo('Try a login')
    await person.press(page.getByRole('radio', { name: 'Another URL' }))
    await person.write('LoginShare URL', `${app.control}/api/v1/undo`)
    await person.press('Log in')
    await expect(page.getByRole('textbox', { name: 'LoginShare URL' })).toHaveAccessibleDescription(
      'LoginShare URL leads to this app’s own control door, which takes no logins.',
    )
    await expect(page.getByRole('textbox', { name: 'LoginShare URL' })).toBeFocused()
  })

  test('Nothing can be tried at an endpoint that does not run, which is said', async ({ page, person }) => {
    await person.goTo('Try a login')
    await person.press('Stop endpoint')
    await expect(page.getByText('The endpoint is not running. Start it in the line on top.')).toBeVisible()
    await person.press('Log in')
    await expect(page.getByRole('alert')).toContainText('so nothing can be tried there')
  })
})

byEitherHand('What was tried before is opened again, and forgotten', async ({ page, person, lookedAt }) => {
  await person.goTo('Try a login')
  for (const username of ['john.doe', 'nobody']) {
    await person.write('Username', username)
    await person.write(page.getByLabel('Password', { exact: true }), 'demo')
    await person.press('Log in')
    await expect(came(page).getByRole('heading', { name: new RegExp(`^${username}, `) })).toBeVisible()
  }
  await person.press(before(page).getByRole('button', { name: /john\.doe/ }))
  await expect(came(page)).toContainText('Logged in as John Doe')
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('john.doe')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await person.press('Forget')
  await lookedAt()
  await person.press('Forget them')
  await expect(before(page)).toHaveCount(0)
  await expect(came(page)).toContainText('Nothing is shown yet')
})

byEitherHand('A login is copied as a command that asks for the password', async ({ page, person }) => {
  await person.goTo('Try a login')
  await person.write('Username', 'john.doe')
  await person.write(page.getByLabel('Password', { exact: true }), 's3cret!')
  await person.press('Log in')
  for (const [name, holds] of [
    ['Copy as curl', 'read -rs password'],
    ['Copy as PHP', 'fgets(STDIN)'],
  ] as const) {
    await person.press(name)
    await expect(page.getByText('Copied', { exact: true })).toBeVisible()
    const field = page.getByRole('textbox', { name: 'Username' })
    await person.write(field, '')
    await page.keyboard.press('ControlOrMeta+V')
    await expect(field).toHaveValue(/john\.doe/)
    const copied = await field.inputValue()
    expect(copied).toContain(holds)
    expect(copied).not.toContain('s3cret')
    await expect(page.getByText('Copied', { exact: true })).toHaveCount(0)
  }
})

test('A password that is typed is in no address and in no storage, and is gone with the page', async ({
  page,
  person,
}) => {
  await person.goTo('Try a login')
  await person.write('Username', 'john.doe')
  const password = page.getByLabel('Password', { exact: true })
  await person.write(password, 's3cret-one')
  await person.press('Log in')
  await expect(came(page)).toContainText('Refused')
  const kept = await page.evaluate(() =>
    [location.href, ...[localStorage, sessionStorage].map((one) => JSON.stringify(one))].join(' '),
  )
  expect(kept).not.toContain('s3cret')
  await person.goTo('Users')
  await person.goTo('Try a login')
  await expect(password).toHaveValue('')
})

test('It can be read in the dark, too', async ({ page, person, lookedAt }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await person.goTo('Try a login')
  for (const password of ['demo', 'wrong']) {
    await person.write('Username', 'john.doe')
    await person.write(page.getByLabel('Password', { exact: true }), password)
    await person.press('Log in')
    await expect(came(page)).toContainText(password === 'demo' ? 'Logged in' : 'Refused')
    await lookedAt()
  }
})

for (const [width, height] of [
  [960, 640],
  [640, 400],
] as const) {
  test(`At ${String(width)} × ${String(height)} all of it is in reach`, async ({ page, person, resize }) => {
    await resize(width, height)
    await person.goTo('Try a login')
    await person.write('Username', 'a.very.long.name.'.repeat(20))
    await person.write(page.getByLabel('Password', { exact: true }), 'demo')
    await person.press('Log in')
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeInViewport()
    for (const tab of ['Verdict', 'Reply', 'Request']) {
      await person.press(page.getByRole('tab', { name: tab }))
      await expectEverythingInReach(page)
    }
  })
}
