import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { presets } from '../../shared/scenarios/presets.ts'
import { readPlace } from '../directory/place.ts'
import helpdesk from '../helpdesk/helpdesk.module.css'
import { useApi } from '../live/api.tsx'
import { ActiveNow } from './active-now.tsx'
import { OpenScenario } from './open-scenario.tsx'
import { presetsPath, scenariosPath } from './place.ts'
import { PresetsGallery } from './presets-gallery.tsx'
import { ScenariosList } from './scenarios-list.tsx'

/** Scripted failures: the workspace's scenarios, ready ones to start from, and the rules of the one that is open. */
export function ScenariosPage() {
  const { queries } = useApi()
  const { data: scenarios } = useSuspenseQuery(queries.scenarios)
  const [address, go] = useLocation()
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<string>()
  const [wasOpen, setWasOpen] = useState(false)
  const place = readPlace(scenariosPath, address)
  if (place.form !== undefined) {
    return (
      <OpenScenario
        key={address}
        place={place}
        onClose={(id) => {
          setSelected(id ?? place.id)
          setWasOpen(true)
          go(scenariosPath)
        }}
      />
    )
  }
  const atPresets = address.startsWith(presetsPath)
  return (
    <div className={helpdesk.page}>
      <div className={helpdesk.head}>
        <h1>Scenarios</h1>
        <Tabs
          value={atPresets ? presetsPath : scenariosPath}
          onChange={(path) => {
            if (path !== null) go(path)
          }}
        >
          <Tabs.List aria-label="Scenarios and presets">
            <Tabs.Tab value={scenariosPath}>
              Of this workspace ({scenarios.length.toLocaleString('en')})
            </Tabs.Tab>
            <Tabs.Tab value={presetsPath}>Presets ({presets.length})</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      </div>
      <ActiveNow />
      {atPresets ? (
        <PresetsGallery search={search} onSearch={setSearch} />
      ) : (
        <ScenariosList selected={selected} onSelect={setSelected} hasFocus={wasOpen} />
      )}
    </div>
  )
}
