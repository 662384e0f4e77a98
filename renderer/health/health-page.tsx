import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { HealthProblem } from '../../shared/directory/health.ts'
import type { DirectoryEntry, DirectoryListName } from '../../shared/workspace/schema.ts'
import styles from '../directory/directory.module.css'
import type { EntryUi } from '../directory/entry-ui.ts'
import { placeOf } from '../directory/place.ts'
import { SearchField } from '../grid/search-field.tsx'
import type { Column } from '../grid/column.ts'
import { Grid } from '../grid/grid.tsx'
import { useTable } from '../grid/use-table.ts'
import { groupsUi } from '../groups/groups-page.tsx'
import { useApi } from '../live/api.tsx'
import { organizationsUi } from '../organizations/organizations-page.tsx'
import { staffUi } from '../staff/staff-page.tsx'
import { teamsUi } from '../teams/teams-page.tsx'
import { usersUi } from '../users/users-page.tsx'
import healthStyles from './health.module.css'

const uis: Record<DirectoryListName, Pick<EntryUi<DirectoryEntry>, 'path' | 'noun' | 'fields'>> = {
  userGroups: groupsUi,
  organizations: organizationsUi,
  users: usersUi,
  teams: teamsUi,
  staff: staffUi,
}

const columns: readonly Column<HealthProblem>[] = [
  { id: 'list', header: 'What', width: '110px', text: ({ list }) => uis[list].noun },
  { id: 'title', header: 'Name', width: 'minmax(100px, 1fr)', text: ({ title }) => title },
  { id: 'problem', header: 'What a helpdesk would trip over', width: 'minmax(200px, 4fr)', text: sentence },
]

/** What is wrong, in a sentence that begins with the field's label. */
function sentence({ list, field, message }: HealthProblem): string {
  const [, name = field, index] = /^(\w+)(?:\[(\d+)\])?/.exec(field) ?? []
  const label = uis[list].fields.find((one) => one.name === name)?.label ?? name
  const line = index === undefined ? '' : `, line ${String(Number(index) + 1)}:`
  return `${label}${line} ${message}.`
}

/**
 * Everything in the directory that a helpdesk would trip over; each line leads to the entry. What is cut in the line that one is
 * on stands whole below the table.
 */
export function HealthPage() {
  const { queries } = useApi()
  const { data: problems } = useQuery(queries.health)
  const [, go] = useLocation()
  const { wanted, sorted, ofSearchField, ofGrid } = useTable()
  const [selected, setSelected] = useState<string>()
  const found = useMemo(() => {
    const words = wanted.toLowerCase()
    return (problems ?? []).filter((row) =>
      columns.some(({ text }) => text(row).toLowerCase().includes(words)),
    )
  }, [problems, wanted])
  const rows = sorted(found, columns)
  const current = rows.find((row) => keyOf(row) === selected) ?? rows[0]
  return (
    <>
      <div className="bar">
        <h1>Health</h1>
        <SearchField label="Search health" {...ofSearchField} />
      </div>
      <Grid
        {...ofGrid}
        label="Health"
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        selected={current && keyOf(current)}
        onSelect={(row) => {
          setSelected(keyOf(row))
        }}
        onOpen={({ list, id }) => {
          go(placeOf.change(uis[list].path, id))
        }}
      />
      {problems !== undefined && rows.length === 0 && (
        <p className={styles.empty}>
          {problems.length === 0
            ? 'There is nothing in the directory that a helpdesk would trip over.'
            : `Nothing here holds “${wanted}”.`}
        </p>
      )}
      {current && (
        <>
          <p className={healthStyles.whole}>
            <strong>{current.title}</strong> ({uis[current.list].noun}): {sentence(current)}
          </p>
          <p className="foot">
            {rows.length.toLocaleString('en')} {rows.length === 1 ? 'thing' : 'things'} to look at
          </p>
        </>
      )}
    </>
  )
}

/** Ids are told apart within a list alone. */
function keyOf({ list, id, field, message }: HealthProblem): string {
  return `${list} ${id} ${field} ${message}`
}
