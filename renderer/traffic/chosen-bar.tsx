import { Button } from '@mantine/core'
import { counted } from '../../shared/counted.ts'
import { Acts } from './acts/acts.tsx'
import { PinButton } from './acts/pin-button.tsx'

interface ChosenBarProps {
  ids: readonly number[]
  onClear: () => void
}

/** How many logins are chosen, and what can be done to them. */
export function ChosenBar({ ids, onClear }: ChosenBarProps) {
  return (
    <div role="group" aria-label="Selected logins" className="foot">
      <span>{counted(ids.length, 'login')} selected</span>
      <PinButton ids={ids} pins />
      <PinButton ids={ids} pins={false} />
      <Acts ids={ids} />
      <Button size="compact-sm" fz="xs" variant="subtle" color="gray" onClick={onClear}>
        Select none
      </Button>
    </div>
  )
}
