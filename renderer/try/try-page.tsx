import { Button } from '@mantine/core'
import { useState } from 'react'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { AskPage } from '../form/ask-page.tsx'
import { refusedFields, problemOf } from '../live/problem-of.ts'
import { openLoginForm } from '../login-form/open-login-form.ts'
import { again, emptyLogin, inputOf } from './login-values.ts'
import { TriedBefore } from './tried-before.tsx'
import { TriedLogin } from './tried-login.tsx'
import { TryForm } from './try-form.tsx'
import { useTry } from './use-try.ts'

/** Acts as the helpdesk: sends a login to the mock or to any LoginShare URL, and shows what it makes of the reply. */
export function TryPage() {
  const [values, setValues] = useState(emptyLogin)
  const [shown, setShown] = useState<number>()
  const announce = useAnnounce()
  const { run, stop } = useTry(({ id, verdict }) => {
    setShown(id)
    announce(`${verdictWords(verdict)}.`)
  })
  const refused = refusedFields(run.error)
  return (
    <AskPage
      title="Try a login"
      more={<Button onClick={openLoginForm}>Open login form</Button>}
      refused={run.isError || undefined}
      part={{ 'aria-label': 'What came', 'aria-busy': run.isPending }}
      asked={
        <>
          <TryForm
            values={values}
            onChange={(next) => {
              setValues(next)
              if (run.isError) run.reset()
            }}
            problems={refused}
            problem={run.error !== null && refused.length === 0 ? problemOf(run.error) : undefined}
            isRunning={run.isPending}
            onSubmit={() => {
              run.mutate(inputOf(values))
            }}
            onStop={stop}
          />
          <TriedBefore
            shown={shown}
            onShow={(tried) => {
              setShown(tried.id)
              setValues((before) => again(before, tried))
            }}
            onForget={() => {
              setShown(undefined)
            }}
          />
        </>
      }
    >
      {run.isPending ? (
        <p className="quiet">Waiting for the reply… A helpdesk gives up after 100 s.</p>
      ) : shown === undefined ? (
        <p className="quiet">
          Nothing is shown yet. Log in as somebody, and here stands what came back and what a helpdesk makes
          of it.
        </p>
      ) : (
        <TriedLogin id={shown} />
      )}
    </AskPage>
  )
}
