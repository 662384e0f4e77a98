import { ownUserFields } from '../../shared/loginshare/fields.ts'
import { users, type User } from '../../shared/directory/users.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import type { FormField } from '../form/form-field.ts'
import type { World } from '../../shared/workspace/schema.ts'

/** The reply's fields that are the person's own; those that a reply must have come first. */
const replyFields = ownUserFields
  .toSorted((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
  .map(({ element, label, help, item, names, optional }): FormField => ({
    name: element,
    label,
    help: item === undefined ? help : `One a line. ${help}`,
    input: item !== undefined ? 'lines' : names !== undefined ? 'choice' : 'text',
    ...(names !== undefined && { choices: (world: World) => titles(world, names, optional === true) }),
  }))

function titles(world: World, list: 'userGroups' | 'organizations', none: boolean) {
  const found =
    list === 'userGroups'
      ? world.userGroups.map(({ title }) => title)
      : world.organizations.map(({ name }) => name)
  const choices = found
    .toSorted((a, b) => a.localeCompare(b))
    .map((title) => ({ value: title, label: title }))
  return none ? [{ value: '', label: 'None' }, ...choices] : choices
}

/** A person of whom nothing is known yet but the group, since everybody is in one. */
function blank(world: World) {
  const group = world.userGroups[0]?.title ?? ''
  const own = ownUserFields.map(({ element, item, names }) => [
    element,
    item !== undefined ? [] : names === 'userGroups' ? group : '',
  ])
  return { username: '', password: '', enabled: true, ...Object.fromEntries(own) } as Omit<User, 'id'>
}

const usersUi: EntryUi<User> = {
  kind: users,
  path: '/users',
  heading: 'Users',
  noun: 'user',
  empty: 'People who can log in belong here.',
  fields: [
    {
      name: 'username',
      label: 'Username',
      input: 'text',
      help: 'What the person types at the helpdesk’s login form.',
    },
    {
      name: 'password',
      label: 'Password',
      input: 'text',
      help: 'Test data, saved in the clear in the workspace file. Do not enter a real one.',
    },
    ...replyFields,
    {
      name: 'enabled',
      label: 'Enabled',
      input: 'switch',
      help: 'Who is not enabled is refused, whatever the password.',
    },
  ],
  columns: () => [
    { id: 'username', header: 'Username', width: 'minmax(90px, 1.2fr)', text: (user) => user.username },
    { id: 'fullname', header: 'Full name', width: 'minmax(90px, 1.4fr)', text: (user) => user.fullname },
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
  blank,
  copy: ({ id: _, ...user }) => ({ ...user, username: `${user.username}.copy` }),
}

export function UsersPage() {
  return <DirectoryPage ui={usersUi} />
}
