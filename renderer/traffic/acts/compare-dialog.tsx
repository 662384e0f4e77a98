import { Modal, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../../live/api.tsx'
import { timeOfDay } from '../../ui/time.ts'
import { comparisonOf } from '../place.ts'
import { outcomeWords } from '../../../shared/traffic/outcome-words.ts'

/** How many are on offer at once; typing finds the others. */
const offered = 50

/** Asks which login one is to be compared with. */
export function CompareDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { queries } = useApi()
  const { data: exchanges } = useSuspenseQuery(queries.exchanges)
  const [, go] = useLocation()
  const data = exchanges.items
    .filter((one) => one.id !== id)
    .map((one) => ({
      value: String(one.id),
      label: `${String(one.id)}: ${one.username}, ${timeOfDay(one.time)}, ${outcomeWords(one)}`,
    }))
  return (
    <Modal opened onClose={onClose} title={`Compare login ${String(id)} with`}>
      <Select
        label="Login"
        placeholder={data.length === 0 ? 'There is no other' : 'Type a number, a name or an outcome'}
        data={data}
        limit={offered}
        searchable
        nothingFoundMessage="No such login among the newest"
        data-autofocus
        onChange={(other) => {
          if (other === null) return
          onClose()
          go(comparisonOf(id, Number(other)))
        }}
      />
      <p className="quiet">Or select two rows of the list, with Space or Ctrl and a click.</p>
    </Modal>
  )
}
