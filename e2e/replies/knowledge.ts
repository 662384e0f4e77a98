import fc from 'fast-check'
import { emptyHelpdesk, type Helpdesk } from '../../shared/loginshare/verdict.ts'

const groups = ['Registered', 'VIP', 'Café']

/** The addresses of people that a helpdesk may know. */
export const addresses = [
  'john.doe@example.com',
  'other@example.com',
  'new@example.com',
  'a@b.example',
  'x+y@mail.example.org',
]

const account = fc.record({
  usergroup: fc.constantFrom(...groups),
  fullname: fc.constantFrom('Old Name', 'Other Person'),
  designation: fc.constantFrom('', 'Old'),
  phone: fc.constantFrom('', '1'),
  emails: fc.subarray([...addresses, 'UPPER@example.com'], { maxLength: 2 }),
  organization: fc.constantFrom(null, 'Initech'),
})

/** What a helpdesk may know when a reply comes. */
export const helpdesk: fc.Arbitrary<Helpdesk> = fc
  .record({
    organizations: fc.subarray([
      { name: 'Initech', type: 'restricted' as const },
      { name: 'Smith & Sons', type: 'shared' as const },
      { name: 'Café Zürich', type: 'shared' as const },
    ]),
    accounts: fc.array(account, { maxLength: 3 }),
    staff: fc.subarray([
      { username: 'JDoe', team: 'Staff' },
      { username: 'root', team: 'Administrator' },
      { username: 'other', team: 'Staff' },
    ]),
  })
  .map(({ staff, ...known }) => ({
    ...emptyHelpdesk,
    userGroups: groups,
    teams: ['Staff', 'Administrator'],
    administratorTeams: ['Administrator'],
    ...known,
    staff: staff.map((one) => ({ ...blankStaff, ...one })),
  }))

const blankStaff = {
  firstname: '',
  lastname: '',
  designation: '',
  email: '',
  mobilenumber: '',
  signature: '',
}
