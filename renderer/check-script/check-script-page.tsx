import { Button, Progress } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { CheckScriptProgress } from '../../shared/contract/check-script.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { AskPage } from '../form/ask-page.tsx'
import { useApi } from '../live/api.tsx'
import { CheckForm } from './check-form.tsx'
import formStyles from '../form/form.module.css'
import styles from './check-script.module.css'
import { inputOf } from './check-values.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { countWords, ReportView } from './report-view.tsx'
import { useCheck } from './use-check.ts'

/** Logs in to a LoginShare script in many ways, and says what to change in it. */
export function CheckScriptPage() {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const { values, setValues, check, start, withdraw } = useCheck()
  const { state, progress, problem, fields } = check
  const ownUrl = (values.kind === 'staff' ? endpoint.staffUrl : endpoint.url) ?? ''
  const asks = fields.some(({ field }) => field === 'confirmed')
  const said = state === 'done' && progress !== undefined ? countWords(progress.report) : undefined
  useEffect(() => {
    if (said !== undefined) announce(`The script was checked: ${said}.`)
  }, [said, announce])
  return (
    <AskPage
      title="Check a script"
      more={
        <Button
          onClick={() => {
            go('/starter-script')
          }}
        >
          Starter script
        </Button>
      }
      refused={fields.length > 0 ? fields : undefined}
      part={{ 'aria-label': 'Result', tabIndex: 0 }}
      asked={
        <CheckForm
          values={values}
          ownUrl={ownUrl}
          onChange={setValues}
          problems={fields}
          isRunning={state === 'running'}
          onSubmit={() => {
            start(inputOf(values, ownUrl))
          }}
          onCancel={check.stop}
        />
      }
    >
      {state === 'none' && <Nothing />}
      {state === 'running' && <UnderWay progress={progress} />}
      {state === 'stopped' && <p role="status">Cancelled; the checks below were made.</p>}
      {state === 'failed' && !asks && (
        <p role="alert" className={formStyles.problem}>
          {fields.length > 0 ? 'Nothing was sent. Look at the fields in red.' : problem}
        </p>
      )}
      {progress !== undefined && <ReportView report={progress.report} isWhole={state === 'done'} />}
      <ConfirmDialog
        url={asks ? (values.url ?? ownUrl) : undefined}
        onCancel={withdraw}
        onConfirm={() => {
          start({ ...inputOf(values, ownUrl), confirmed: true })
        }}
      />
    </AskPage>
  )
}

function Nothing() {
  return (
    <>
      <p>
        A check logs in to your script as a helpdesk does, in about 40 ways, and says of each whether the
        script did right, and if not, what to change in it.
      </p>
      <p>
        Give a login that works, of an account that was made for tests. No more than four logins in a row fail
        with its username, and one is a GET with its password in the URL. What you type stays in this page’s
        memory.
      </p>
      <p>
        No script yet? Begin with the <Link href="/starter-script">starter script</Link>, which passes all
        checks.
      </p>
    </>
  )
}

function UnderWay({ progress }: { progress: CheckScriptProgress | undefined }) {
  const done = progress?.report.checks.length ?? 0
  return (
    <div className={styles.underWay}>
      <p className="cut" title={progress?.next ?? ''}>
        {progress?.next ?? 'Begins…'}
      </p>
      <Progress aria-label="Checks" value={(100 * done) / Math.max(1, progress?.total ?? 1)} />
    </div>
  )
}
