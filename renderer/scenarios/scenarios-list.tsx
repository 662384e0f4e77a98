import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import { filterEntries } from '../../shared/directory/changes.ts'
import { scenarios as kind } from '../../shared/scenarios/scenario-kind.ts'
import { normalName, type Scenario } from '../../shared/scenarios/scenario.ts'
import styles from '../directory/directory.module.css'
import { placeOf } from '../directory/place.ts'
import { Grid } from '../grid/grid.tsx'
import { SearchField } from '../grid/search-field.tsx'
import { useTable } from '../grid/use-table.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { columnsOf } from './columns.tsx'
import own from './scenarios.module.css'
import { fileName, toFile } from './scenario-file.ts'
import { ImportScenario } from './import-scenario.tsx'
import { presetsPath, rulesOf, scenariosPath } from './place.ts'
import { useCounts } from './use-counts.ts'
import { useCreate } from './use-create.ts'
import { useDeleteScenario } from './use-delete-scenario.ts'
import { usePlay } from './use-play.ts'
import { saveFile } from '../ui/save-file.ts'

interface ScenariosListProps {
  /** The id of the one that the keyboard is on; the active one, else the first, where it is left out. */
  selected: string | undefined
  onSelect: (id: string) => void
  /** The keyboard goes on in the list at once, as after a form. */
  hasFocus: boolean
}

/** The workspace's scenarios: which is active, and what can be done with each. */
export function ScenariosList({ selected: chosen, onSelect, hasFocus }: ScenariosListProps) {
  const { queries } = useApi()
  const { data: list } = useSuspenseQuery(queries.scenarios)
  const { data: active } = useSuspenseQuery(queries.activeScenario)
  const [, go] = useLocation()
  const { wanted, grid, sorted, ofSearchField, ofGrid } = useTable()
  useEffect(() => {
    if (hasFocus) grid.current?.focus()
  }, [hasFocus, grid])
  const counts = useCounts()
  const play = usePlay()
  const create = useCreate()
  const remove = useDeleteScenario()
  const hits = counts.reduce((sum, count) => sum + count.hits, 0)
  const columns = useMemo(
    () =>
      columnsOf(active.id, hits, ({ id, name }) => {
        play.mutate({ name: id === active.id ? normalName : name })
      }),
    [active.id, hits, play],
  )
  const found = useMemo(() => filterEntries(kind, list, wanted), [list, wanted])
  const rows = sorted(found, columns)
  const selected = chosen ?? active.id ?? rows[0]?.id
  const row = rows.find(({ id }) => id === selected)
  return (
    <div className={own.list}>
      <div className="bar">
        <SearchField label="Search scenarios" {...ofSearchField} />
        <Button
          variant="filled"
          onClick={() => {
            go(placeOf.add(scenariosPath))
          }}
        >
          New scenario
        </Button>
        <Button
          onClick={() => {
            go(presetsPath)
          }}
        >
          New from preset
        </Button>
        <ImportScenario />
      </div>
      <Grid
        {...ofGrid}
        label="Scenarios"
        columns={columns}
        rows={rows}
        keyOf={idOf}
        selected={selected}
        onSelect={({ id }) => {
          onSelect(id)
        }}
        onOpen={({ id }) => {
          go(rulesOf(id))
        }}
        onDelete={(scenario) => {
          remove.mutate(scenario)
        }}
      />
      {rows.length === 0 && (
        <div className={styles.empty}>
          <p>
            {list.length === 0
              ? 'No scenarios yet. Take a preset, or write rules of your own.'
              : `Nothing here holds “${wanted}”.`}
          </p>
        </div>
      )}
      <div className="foot">
        <span>{list.length.toLocaleString('en')} in all</span>
        {row && (
          <div role="group" aria-label={`With “${row.name}”`} className={styles.actions}>
            <Button
              onClick={() => {
                play.mutate({ name: row.id === active.id ? normalName : row.name })
              }}
            >
              {row.id === active.id ? 'Switch off' : 'Activate'}
            </Button>
            <Button
              onClick={() => {
                go(rulesOf(row.id))
              }}
            >
              Edit
            </Button>
            <Button
              loading={create.isPending}
              onClick={() => {
                create.mutate({ name: `${row.name} copy`, rules: row.rules })
              }}
            >
              Duplicate
            </Button>
            <Button
              onClick={() => {
                saveFile(fileName(row), 'application/json', toFile(row))
              }}
            >
              Export
            </Button>
            <Button
              onClick={() => {
                remove.mutate(row)
              }}
            >
              Delete
            </Button>
          </div>
        )}
        {create.error && <span role="alert">{problemOf(create.error)}</span>}
      </div>
    </div>
  )
}

function idOf({ id }: Scenario): string {
  return id
}
