import { changeEntry, findEntry } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand(
  'A staff member who is added is let in on the interfaces that were ticked or added, and on no other',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Staff')
    await person.press('Add staff member')
    await person.write('Username', 'eve.moss')
    await person.write('Password', 'demo')
    await person.write('First name', 'Eve')
    await person.write('Last name', 'Moss')
    await person.write('Designation', 'Agent')
    await person.write('E-mail address', 'eve.moss@example.com')
    await person.write('Mobile number', '+1 555 0130')
    await person.write('Signature', 'Eve Moss, Support')
    await person.choose('Team', 'Administrators')
    const interfaces = page.getByRole('group', { name: 'Allowed interfaces' })
    await expect(interfaces.getByRole('checkbox', { name: 'mobile' })).toBeChecked()
    await person.press(interfaces.getByRole('checkbox', { name: 'mobile' }))
    await person.write('Another name for “Allowed interfaces”', 'Kiosk')
    await person.press('Add')
    await lookedAt()
    await person.press('Save')
    await expect(page.getByRole('row', { name: /^eve\.moss/ })).toContainText('Eve Moss')

    expect(await findEntry(app, '/staff', 'eve.moss')).toMatchObject({
      interfaces: ['staff', 'winapp', 'kiosk'],
    })
    const asStaff = (name: string) =>
      helpdeskLogsIn(`${app.endpoint}/staff`, 'eve.moss', 'demo', { kind: 'staff', interface: name })
    expect(await asStaff('kiosk')).toMatchObject({
      ok: true,
      staff: { firstname: 'Eve', team: 'Administrators' },
    })
    expect(await asStaff('mobile')).toMatchObject({ ok: false })
    await person.goTo('Traffic')
    const logins = page.getByRole('row', { name: /eve\.moss/ })
    await expect(logins).toContainText(['Refused: interface check', 'Let in'])
  },
)

byEitherHand(
  'Another interface counts as soon as it is typed, and what is no name of one is said at the field',
  async ({ app, page, person, lookedAt }) => {
    const another = page.getByRole('textbox', { name: 'Another name for “Allowed interfaces”' })
    const box = (name: string) => page.getByRole('form').getByRole('checkbox', { name, exact: true })
    const ofAnn = async () => (await findEntry(app, '/staff', 'ann.lee'))?.interfaces
    await person.goTo('Staff')
    await person.open('ann.lee')
    await person.write(another, ' Kiosk ')
    await person.press('Save')
    await expect(page.getByRole('row', { name: /^ann\.lee.*kiosk/ })).toBeVisible()
    expect(await ofAnn()).toEqual(['staff', 'winapp', 'mobile', 'kiosk'])

    await person.open('ann.lee')
    await person.write(another, 'two words')
    await person.press(box('kiosk'))
    await expect(another).toHaveAccessibleDescription(
      '“two words” is no name of an interface; it is one word, such as staff or admin.',
    )
    await expect(box('two words')).toHaveCount(0)
    await lookedAt()
    await person.press('Save')
    await expect(another).toBeFocused()
    await expect(page.getByText('is no name of an interface')).toHaveCount(1)
    await person.write(another, 'night')
    await person.press(box('mobile'))
    await expect(box('night')).toBeChecked()
    await expect(another).toHaveValue('')
    await person.write(another, 'day')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('row', { name: /^ann\.lee.*day/ })).toBeVisible()
    expect(await ofAnn()).toEqual(['staff', 'winapp', 'night', 'day'])

    await person.open('ann.lee')
    await person.write(another, 'dusk')
    await page.keyboard.press('Escape')
    await person.press(page.getByRole('dialog').getByRole('button', { name: 'Discard' }))
    expect(await ofAnn()).not.toContain('dusk')
  },
)

byEitherHand(
  'Another interface of new staff is kept when one saves the settings, and gone when one cancels',
  async ({ page, person }) => {
    const another = page.getByRole('textbox', { name: 'Another name for “Interfaces of new staff members”' })
    const ofNewStaff = page.getByRole('group', { name: 'Interfaces of new staff members' })
    await person.goTo('Settings')
    await person.write(another, 'two words')
    await person.press('Cancel')
    await expect(another).toHaveValue('')
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
    await person.write(another, 'kiosk')
    await person.press('Save')
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
    await expect(another).toHaveValue('')
    await expect(ofNewStaff.getByRole('checkbox', { name: 'kiosk' })).toBeChecked()
    await person.goTo('Staff')
    await person.press('Add staff member')
    await expect(page.getByRole('form').getByRole('checkbox', { name: 'kiosk' })).toBeChecked()
  },
)

byEitherHand(
  'Staff follow a renamed team, and move when it is deleted',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Teams')
    await person.open('Support')
    await person.write('Title', 'Helpers')
    await person.press(page.getByRole('checkbox', { name: 'Administrators’ team' }))
    await person.press('Save')
    await expect(page.getByRole('row', { name: /^Helpers/ })).toContainText('Yes')
    expect(await findEntry(app, '/staff', 'ann.lee')).toMatchObject({ team: 'Helpers' })
    await person.open('Helpers')
    await person.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete team “Helpers”' })
    await expect(dialog.getByRole('radio', { name: 'Move 1 staff member' })).toBeChecked()
    await lookedAt()
    await person.press(dialog.getByRole('button', { name: 'Delete' }))
    await expect(page.getByRole('row', { name: /Helpers/ })).toHaveCount(0)
    expect(await findEntry(app, '/staff', 'ann.lee')).toMatchObject({ team: 'Administrators' })
  },
)

byEitherHand(
  'While the interface checks are off, users get into the Admin CP, and every page says so',
  async ({ app, page, person, lookedAt }) => {
    const intoAdmin = () =>
      helpdeskLogsIn(`${app.endpoint}/staff`, 'john.doe', 'demo', { kind: 'staff', interface: 'admin' })
    expect(await intoAdmin()).toMatchObject({ ok: false })
    await person.goTo('Settings')
    await person.press(page.getByRole('checkbox', { name: 'Check interfaces' }))
    await expect(page.getByText('users into the Admin CP, too')).toBeVisible()
    await person.press('Save')
    await expect(page.getByText('The interface checks are off')).toBeVisible()
    await lookedAt()
    expect(await intoAdmin()).toMatchObject({ ok: true, staff: { team: 'Administrators' } })
    await person.goTo('Traffic')
    await expect(page.getByRole('row', { name: /john\.doe.*Let in: interface checks off/ })).toBeVisible()
    await person.press(page.getByRole('main').getByRole('link', { name: 'Settings' }))
    await person.press(page.getByRole('checkbox', { name: 'Check interfaces' }))
    await person.press('Save')
    await expect(page.getByText('The interface checks are off')).toHaveCount(0)
    expect(await intoAdmin()).toMatchObject({ ok: false })
  },
)

byEitherHand(
  'What a helpdesk would trip over in a staff login is said in the form',
  async ({ app, page, person, lookedAt }) => {
    await changeEntry(app, '/staff', 'ann.lee', { interfaces: ['staff', 'admin'], firstname: '', email: 'x' })
    await person.goTo('Staff')
    await person.open('ann.lee')
    await expect(page.getByText('Staff Group is not Admin')).toBeVisible()
    await expect(
      page.getByText('First name is empty; the helpdesk would show an exception page'),
    ).toBeVisible()
    await expect(page.getByText('E-mail address is x, no address that most versions')).toBeVisible()
    await lookedAt()
  },
)
