import { teams, type Team } from '../../shared/directory/teams.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import type { EntryUi } from '../directory/entry-ui.ts'
import { membersColumn } from '../directory/members-column.ts'

export const teamsUi: EntryUi<Team> = {
  kind: teams,
  path: '/teams',
  heading: 'Teams',
  noun: 'team',
  empty: 'Teams belong here; every staff member is in one.',
  fields: [
    {
      name: 'title',
      label: 'Title',
      input: 'text',
      help: 'The helpdesk must have a team of this title. Members follow when it changes.',
    },
    {
      name: 'administrators',
      label: 'Administrators’ team',
      input: 'switch',
      help: 'Tick it if the team is one in the helpdesk: only members of such a team get into the Admin CP.',
    },
  ],
  columns: (world) => [
    { id: 'title', header: 'Title', width: 'minmax(100px, 1fr)', text: (team) => team.title },
    {
      id: 'administrators',
      header: 'Administrators’ team',
      width: 'minmax(100px, 160px)',
      text: (team) => (team.administrators ? 'Yes' : 'No'),
    },
    membersColumn(world, 'team', (team) => team.title),
  ],
  blank: () => ({ title: '', administrators: false }),
  copy: ({ title, administrators }) => ({ title: `${title} copy`, administrators }),
  membership: 'team',
  many: [],
}

export function TeamsPage() {
  return <DirectoryPage ui={teamsUi} />
}
