import { Button } from '@mantine/core'
import { counted } from '../../shared/counted.ts'
import { mostNoted } from '../../shared/traffic/exchange.ts'
import { Acts } from './acts/acts.tsx'
import { NoteButton } from './acts/note-button.tsx'
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
      {ids.length <= mostNoted && <NoteButton ids={ids} />}
      <Acts ids={ids} />
      <Button size="compact-sm" fz="xs" variant="subtle" color="gray" onClick={onClear}>
        Select none
      </Button>
    </div>
  )
}
