import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../live/api.tsx'
import { useLive } from '../live/live.ts'
import { problemOf } from '../live/problem-of.ts'
import { emptyLogin, inputOf } from '../try/login-values.ts'
import { inSentence, type CheckedDraft } from './check-draft.ts'
import type { Draft } from './draft.ts'
import { PreviewAnswer } from './preview-answer.tsx'
import { PreviewLogin } from './preview-login.tsx'
import styles from './scenarios.module.css'
import { useCounts } from './use-counts.ts'
import { useEditor } from './editor-context.ts'

/** How long typing has to rest before the app is asked, in milliseconds. */
const restMs = 250

interface PreviewProps {
  /** Of the scenario. */
  id: string
  draft: Draft
  checked: CheckedDraft
}

/** Says what would happen to a login now, by the rules as they stand here, saved or not. Nothing is counted. */
export function Preview({ id, draft, checked }: PreviewProps) {
  const { client } = useApi()
  const { tag } = useLive()
  const counts = useCounts()
  const { world } = useEditor()
  const [login, setLogin] = useState(() => {
    const { username = '', password = '' } = world.users.find(({ enabled }) => enabled) ?? {}
    return { ...emptyLogin, username, password }
  })
  const [asked] = useDebouncedValue({ login, draft }, restMs)
  const { scenario } = checked
  const { url: _, ...input } = { url: undefined, ...inputOf(asked.login) }
  const isWhole = scenario !== undefined && asked.draft === draft
  // A name is no matter here, and the first thing that is missing.
  const isNamed = checked.refused.some(({ field }) => field !== 'name')
  const rules = scenario?.rules ?? (isNamed ? undefined : draft.rules)
  const { data, error } = useQuery({
    queryKey: ['decide', id, asked, tag, counts],
    queryFn: () =>
      client.decide({
        ...input,
        scenario: { id, name: draft.name.trim() || 'New scenario', rules } as never,
      }),
    enabled: isWhole || (rules !== undefined && asked.draft === draft),
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <aside aria-label="Preview" className={styles.preview}>
      <h2>What would happen to this login now?</h2>
      <PreviewLogin values={login} onChange={setLogin} />
      {rules === undefined ? (
        <div role="status">
          <p className="quiet">First the rules have to be complete:</p>
          <ul>
            {checked.refused.slice(0, 5).map((problem) => (
              <li key={problem.field}>{inSentence(problem, draft)}</li>
            ))}
          </ul>
        </div>
      ) : error !== null ? (
        <p role="alert">{problemOf(error)}</p>
      ) : (
        data && <PreviewAnswer answer={data} />
      )}
    </aside>
  )
}
