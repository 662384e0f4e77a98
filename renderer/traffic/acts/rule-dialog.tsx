import { Checkbox, Modal, NativeSelect, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { counted } from '../../../shared/counted.ts'
import { explainSelector, type Selector } from '../../../shared/scenarios/selectors.ts'
import { placeOf } from '../../directory/place.ts'
import { useApi } from '../../live/api.tsx'
import { rulesOf, scenariosPath } from '../../scenarios/place.ts'
import { ruleFor, selectorsFor, type RuledBy } from '../../scenarios/rule-of-logins.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'

interface RuleDialogProps {
  /** Those that the rule is to be for. */
  logins: readonly RuledBy[]
  onClose: () => void
}

/** Asks by what a rule for logins is to go and which scenario it is to be of, and opens the editor with it. */
export function RuleDialog({ logins, onClose }: RuleDialogProps) {
  const { queries } = useApi()
  const { data: scenarios } = useSuspenseQuery(queries.scenarios)
  const [, go] = useLocation()
  const selectors = selectorsFor(logins)
  const [chosen, setChosen] = useState<readonly string[]>(() => selectors.slice(0, 1).map(explainSelector))
  const [scenario, setScenario] = useState('')
  const isChosen = (selector: Selector) => chosen.includes(explainSelector(selector))
  return (
    <Modal opened onClose={onClose} title={`Make a rule for ${counted(logins.length, 'login')}`}>
      <DialogForm
        act="Open the editor"
        onSubmit={() => {
          const state = { rule: ruleFor(selectors.filter(isChosen)) }
          go(scenario === '' ? placeOf.add(scenariosPath) : rulesOf(scenario), { state })
        }}
        onCancel={onClose}
      >
        {selectors.length === 0 ? (
          <Text size="sm">They have nothing in common, so the rule is for every login as yet.</Text>
        ) : (
          <Checkbox.Group label="For logins where" value={[...chosen]} onChange={setChosen}>
            {selectors.map(explainSelector).map((words) => (
              <Checkbox key={words} value={words} label={words} mt={6} />
            ))}
          </Checkbox.Group>
        )}
        <NativeSelect
          label="In the scenario"
          value={scenario}
          data={[
            { value: '', label: 'A new one' },
            ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setScenario(event.currentTarget.value)
          }}
        />
      </DialogForm>
    </Modal>
  )
}
