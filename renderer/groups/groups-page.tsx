import { userGroups, type UserGroup } from '../../shared/directory/user-groups.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import { membersColumn } from '../directory/members-column.ts'

export const groupsUi: EntryUi<UserGroup> = {
  kind: userGroups,
  path: '/groups',
  heading: 'Groups',
  noun: 'group',
  empty: 'User groups belong here; every user is in one.',
  fields: [
    {
      name: 'title',
      label: 'Title',
      input: 'text',
      help: 'The helpdesk must have a registered group of this title. Members follow when it changes.',
    },
  ],
  columns: (world) => [
    { id: 'title', header: 'Title', width: 'minmax(120px, 1fr)', text: (group) => group.title },
    membersColumn(world, 'usergroup', (group) => group.title),
  ],
  blank: () => ({ title: '' }),
  copy: ({ title }) => ({ title: `${title} copy` }),
  membership: 'usergroup',
  many: [],
}

export function GroupsPage() {
  return <DirectoryPage ui={groupsUi} />
}
