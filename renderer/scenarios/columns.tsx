import { counted } from '../../shared/counted.ts'
import { explainRule, type Scenario } from '../../shared/scenarios/scenario.ts'
import type { Column } from '../grid/column.ts'
import styles from './scenarios.module.css'

/**
 * What the list shows of each scenario.
 *
 * @param active the id of the one that is played
 * @param hits how often its rules have applied
 * @param onSwitch switches a scenario on, or off again
 */
export function columnsOf(
  active: string | null,
  hits: number,
  onSwitch: (scenario: Scenario) => void,
): Column<Scenario>[] {
  const stateOf = ({ id }: Scenario) => (id === active ? 'Active' : '')
  return [
    { id: 'name', header: 'Name', width: 'minmax(120px, 1.2fr)', text: ({ name }) => name },
    {
      id: 'rules',
      header: 'Rules',
      width: 'minmax(80px, 2.4fr)',
      from: 560,
      text: ({ rules }) => rulesInWords(rules),
    },
    {
      id: 'hits',
      header: 'Applied',
      width: '90px',
      alignRight: true,
      text: ({ id }) => (id === active ? counted(hits, 'time') : ''),
    },
    {
      id: 'state',
      header: 'State',
      width: '150px',
      text: stateOf,
      render: (scenario) => (
        <span className={styles.stateCell}>
          <span className={styles.active}>{scenario.id === active && '● Active'}</span>
          {/* By key it is done below the list. */}
          <button
            type="button"
            tabIndex={-1}
            className={styles.switch}
            aria-label={`${scenario.id === active ? 'Switch off' : 'Activate'} ${scenario.name}`}
            onClick={(event) => {
              event.stopPropagation()
              onSwitch(scenario)
            }}
          >
            {scenario.id === active ? 'Switch off' : 'Activate'}
          </button>
        </span>
      ),
    },
  ]
}

function rulesInWords(rules: Scenario['rules']): string {
  const [first] = rules
  if (first === undefined) return 'No rules yet'
  return rules.length === 1
    ? explainRule(first)
    : `${counted(rules.length, 'rule')}: ${rules.map(explainRule).join(' ')}`
}
