import { Button } from '@mantine/core'
import type { CheckResult, Report } from '../../shared/check-script/report.ts'
import { saveFile } from '../ui/save-file.ts'
import { duration } from '../ui/time.ts'
import { Said } from '../verdict/said.tsx'
import styles from './check-script.module.css'

const marks: Record<CheckResult['result'], string> = { passed: '✓', failed: '✕', 'not checked': '–' }
const words: Record<CheckResult['result'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  'not checked': 'Not checked',
}

/** `15 passed, 1 failed, 1 not checked` */
export function countWords({ passed, failed, notChecked }: Report): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(notChecked)} not checked`
}

/** What has become of each check, and what to change in the script. */
export function ReportView({ report, isWhole }: { report: Report; isWhole: boolean }) {
  return (
    <>
      <div className={styles.head}>
        <p>
          <strong>{countWords(report)}</strong> at <code>{report.url}</code>
        </p>
        <Button
          disabled={!isWhole}
          onClick={() => {
            saveFile('loginshare-check.json', 'application/json', `${JSON.stringify(report, null, 2)}\n`)
          }}
        >
          Save report
        </Button>
      </div>
      <ol className={styles.checks} aria-label="Checks">
        {report.checks.map((check) => (
          <li key={check.id} data-result={check.result}>
            <CheckItem check={check} />
          </li>
        ))}
      </ol>
    </>
  )
}

function CheckItem({ check: { result, title, reason, change, duration: took } }: { check: CheckResult }) {
  return (
    <>
      <div className={styles.checkHead}>
        <span className={styles.result}>
          <span aria-hidden>{marks[result]}</span> {words[result]}
        </span>
        <h2>{title}</h2>
        {took > 0 && <span className={styles.took}>{duration(took)}</span>}
      </div>
      <p className={styles.reason}>
        <Said text={reason} />
      </p>
      {change !== null && (
        <p className={styles.change}>
          <strong>What to change:</strong> <Said text={change} />
        </p>
      )}
    </>
  )
}
