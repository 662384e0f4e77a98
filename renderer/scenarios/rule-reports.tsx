import styles from './scenarios.module.css'

interface RuleReportsProps {
  reports: readonly { rule: string; number: number; applied: boolean; why: string }[]
}

/** Of each rule, why it applied to a login, or why it did not. */
export function RuleReports({ reports }: RuleReportsProps) {
  return (
    <ul className={styles.reports}>
      {reports.map(({ rule, number, applied, why }) => (
        <li key={rule} data-applied={applied || undefined}>
          <b>
            Rule {number} {applied ? 'applied' : 'did not apply'}:
          </b>{' '}
          {why}
        </li>
      ))}
    </ul>
  )
}
