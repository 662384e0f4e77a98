import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from '../directory/directory.module.css'
import type { Place } from '../directory/place.ts'
import { useWorld } from '../live/use-world.ts'
import { ruleIn } from './rule-of-logins.ts'
import { ScenarioForm } from './scenario-form.tsx'

interface OpenScenarioProps {
  place: Place
  /** @param id of the one that was saved */
  onClose: (id?: string) => void
}

/** The scenario that an address leads to; where there is none, it says so. */
export function OpenScenario({ place, onClose }: OpenScenarioProps) {
  const world = useWorld()
  const scenario = world.scenarios.find(({ id }) => id === place.id)
  // Whoever made it of a login has led here with it.
  const [rule] = useState(() => ruleIn(history.state))
  // One that is deleted while it is open can still be added again.
  const [known, setKnown] = useState(scenario !== undefined)
  if (scenario !== undefined && !known) setKnown(true)
  if (place.form === 'add' || known || scenario !== undefined) {
    const own = place.form === 'add' ? undefined : scenario
    return <ScenarioForm world={world} scenario={own} rule={rule} onClose={onClose} />
  }
  return (
    <div className={styles.missing}>
      <h1>Scenarios</h1>
      <p role="alert">There is no such scenario, or not any more.</p>
      <Button
        onClick={() => {
          onClose()
        }}
      >
        Close
      </Button>
    </div>
  )
}
