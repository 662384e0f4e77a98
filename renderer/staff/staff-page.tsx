import { fullNameOf, staff, type StaffMember } from '../../shared/directory/staff.ts'
import { personOf } from '../../shared/directory/people-of-logins.ts'
import { staffFields } from '../../shared/loginshare/fields.ts'
import { commonInterfaces } from '../../shared/loginshare/interfaces.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import {
  accountChanges,
  accountFields,
  blankReplyFields,
  replyFormFields,
} from '../directory/reply-form-fields.ts'

const account = accountFields(
  'What the person types at the helpdesk’s login form; the helpdesk finds the account by it.',
)

export const staffUi: EntryUi<StaffMember> = {
  kind: staff,
  path: '/staff',
  importPath: '/import/staff',
  heading: 'Staff',
  noun: 'staff member',
  empty: 'People who work in the helpdesk belong here: agents and administrators.',
  fields: [
    ...account.first,
    ...replyFormFields(staffFields),
    ...account.last,
    {
      name: 'interfaces',
      label: 'Allowed interfaces',
      input: 'set',
      help: 'Where the person may log in. A login that names no interface counts as staff.',
      offered: commonInterfaces,
    },
  ],
  columns: () => [
    { id: 'username', header: 'Username', width: 'minmax(80px, 1.2fr)', text: (member) => member.username },
    { id: 'name', header: 'Name', width: 'minmax(80px, 1.4fr)', text: fullNameOf },
    { id: 'team', header: 'Team', width: 'minmax(70px, 1fr)', text: (member) => member.team },
    {
      id: 'email',
      from: 700,
      header: 'E-mail address',
      width: 'minmax(90px, 1.6fr)',
      text: (member) => member.email,
    },
    {
      id: 'interfaces',
      from: 560,
      header: 'Allowed interfaces',
      width: 'minmax(90px, 1.4fr)',
      text: (member) => member.interfaces.join(', '),
    },
    { id: 'enabled', header: 'Enabled', width: '70px', text: (member) => (member.enabled ? 'Yes' : 'No') },
  ],
  many: accountChanges({ label: 'Move to team…', field: 'team', done: 'Moved' }),
  generate: [{ name: 'teams', label: 'Teams', membership: 'team' }],
  blank: (world) =>
    ({
      username: '',
      password: '',
      enabled: true,
      ...blankReplyFields(staffFields, world),
      ...staff.defaults?.(world),
    }) as Omit<StaffMember, 'id'>,
  ofLogin: (login) => personOf(login).staff,
  copy: ({ id: _, ...member }) => ({ ...member, username: `${member.username}.copy` }),
}

export function StaffPage() {
  return <DirectoryPage ui={staffUi} />
}
