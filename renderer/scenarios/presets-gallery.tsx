import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { presets } from '../../shared/scenarios/presets.ts'
import { forHelpdesk, presetGroups, said, type Preset } from '../../shared/scenarios/presets/preset.ts'
import { SearchField } from '../grid/search-field.tsx'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { PresetCard } from './preset-card.tsx'
import styles from './scenarios.module.css'

interface PresetsGalleryProps {
  search: string
  onSearch: (search: string) => void
}

/** Ready scenarios, each a card with values to fill in, active at one click. */
export function PresetsGallery({ search, onSearch }: PresetsGalleryProps) {
  const { client, queries } = useApi()
  const { data: active } = useSuspenseQuery(queries.activeScenario)
  const { data: gathered } = useQuery(queries.helpdesk)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { data: trials, error } = useQuery({
    // What a login comes to depends on the accounts that are there.
    queryKey: ['presets', gathered],
    queryFn: async () => new Map((await client.presets.list()).items.map(({ name, trial }) => [name, trial])),
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  const words = search.toLowerCase().trim().split(/\s+/)
  const { data: settings } = useSuspenseQuery(queries.settings)
  const asSet = presets.map((preset) => forHelpdesk(preset, settings))
  const found = asSet.filter((preset) => words.every((word) => searched(preset).includes(word)))
  return (
    <>
      <div className="bar">
        <SearchField label="Search presets" value={search} onChange={onSearch} ref={field} grid={list} />
        <span role="status" className="quiet">
          {found.length} of {presets.length}
        </span>
      </div>
      <div ref={list} tabIndex={0} role="region" aria-label="Presets" className={styles.gallery}>
        {error && <p role="alert">{problemOf(error)}</p>}
        {found.length === 0 && <p className="quiet">No preset holds “{search}”.</p>}
        {presetGroups.map((group) => {
          const ofGroup = found.filter((preset) => preset.group === group)
          if (ofGroup.length === 0) return null
          return (
            <section key={group} aria-label={group}>
              <h2>{group}</h2>
              <ul className={styles.cards}>
                {ofGroup.map((preset) => (
                  <PresetCard
                    key={preset.name}
                    preset={preset}
                    trial={trials?.get(preset.name)}
                    played={active.id === null && active.name === preset.name ? active.values : undefined}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}

function searched(preset: Preset): string {
  const { name, group, does } = preset
  return [name, group, said(preset), does].join(' ').toLowerCase()
}
