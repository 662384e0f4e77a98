import { ownUserFields } from '../../shared/loginshare/fields.ts'
import { personOf } from '../../shared/directory/people-of-logins.ts'
import { users, type User } from '../../shared/directory/users.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import {
  accountChanges,
  accountFields,
  blankReplyFields,
  replyFormFields,
} from '../directory/reply-form-fields.ts'

const account = accountFields('What the person types at the helpdesk’s login form.')

export const usersUi: EntryUi<User> = {
  kind: users,
  path: '/users',
  importPath: '/import/users',
  heading: 'Users',
  noun: 'user',
  empty: 'People who can log in belong here.',
  fields: [...account.first, ...replyFormFields(ownUserFields), ...account.last],
  columns: () => [
    { id: 'username', header: 'Username', width: 'minmax(80px, 1.2fr)', text: (user) => user.username },
    { id: 'fullname', header: 'Full name', width: 'minmax(80px, 1.4fr)', text: (user) => user.fullname },
    { id: 'usergroup', header: 'User group', width: 'minmax(70px, 1fr)', text: (user) => user.usergroup },
    {
      id: 'organization',
      from: 700,
      header: 'Organization',
      width: 'minmax(70px, 1fr)',
      text: (user) => user.organization,
    },
    {
      id: 'emails',
      from: 560,
      header: 'E-mail addresses',
      width: 'minmax(90px, 1.8fr)',
      text: (user) => user.emails.join(', '),
    },
    { id: 'enabled', header: 'Enabled', width: '70px', text: (user) => (user.enabled ? 'Yes' : 'No') },
  ],
  many: accountChanges(
    { label: 'Move to group…', field: 'usergroup', done: 'Moved' },
    { label: 'Move to organization…', field: 'organization', done: 'Moved' },
  ),
  generate: [
    { name: 'usergroups', label: 'User groups', membership: 'usergroup' },
    { name: 'organizations', label: 'Organizations', membership: 'organization' },
  ],
  blank: (world) =>
    ({ username: '', password: '', enabled: true, ...blankReplyFields(ownUserFields, world) }) as Omit<
      User,
      'id'
    >,
  ofLogin: (login) => personOf(login).user,
  copy: ({ id: _, ...user }) => ({ ...user, username: `${user.username}.copy` }),
}

export function UsersPage() {
  return <DirectoryPage ui={usersUi} />
}
