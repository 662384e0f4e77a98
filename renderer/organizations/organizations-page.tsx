import { organizations, type Organization } from '../../shared/directory/organizations.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import { membersColumn } from '../directory/members-column.ts'

const types = { restricted: 'Restricted', shared: 'Shared' }

export const organizationsUi: EntryUi<Organization> = {
  kind: organizations,
  path: '/organizations',
  heading: 'Organizations',
  noun: 'organization',
  empty: 'Organizations belong here; a user may be in one.',
  fields: [
    {
      name: 'name',
      label: 'Name',
      input: 'text',
      help: 'Created in the helpdesk when a new account names it. Members follow when it changes.',
    },
    {
      name: 'organizationtype',
      label: 'Organization type',
      input: 'choice',
      help: 'Members of a shared one see each other’s tickets. It counts when the helpdesk creates the organization.',
      choices: () => Object.entries(types).map(([value, label]) => ({ value, label })),
    },
  ],
  columns: (world) => [
    { id: 'name', header: 'Name', width: 'minmax(120px, 1fr)', text: ({ name }) => name },
    {
      id: 'organizationtype',
      header: 'Type',
      width: '110px',
      text: ({ organizationtype }) => types[organizationtype],
    },
    membersColumn(world, 'organization', ({ name }) => name),
  ],
  blank: () => ({ name: '', organizationtype: 'restricted' }),
  copy: ({ name, organizationtype }) => ({ name: `${name} copy`, organizationtype }),
  membership: 'organization',
  many: [{ label: 'Set type…', field: 'organizationtype', done: 'Changed' }],
}

export function OrganizationsPage() {
  return <DirectoryPage ui={organizationsUi} />
}
