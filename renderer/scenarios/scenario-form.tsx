import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { normalName, type Scenario } from '../../shared/scenarios/scenario.ts'
import { same } from '../../shared/workspace/edit.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { EditForm } from '../form/edit-form.tsx'
import formStyles from '../form/form.module.css'
import { useHold } from '../form/use-hold.ts'
import { useApi } from '../live/api.tsx'
import { getLive } from '../live/live.ts'
import { isInEffect, problemOf, refusedFields } from '../live/problem-of.ts'
import { checkDraft, inSentence } from './check-draft.ts'
import { newDraft, toDraft, withRule, type Draft, type DraftRule } from './draft.ts'
import { EditorContext } from './editor-context.ts'
import { Preview } from './preview.tsx'
import { RulesEditor } from './rules-editor.tsx'
import styles from './scenarios.module.css'
import { useCounts } from './use-counts.ts'
import { usePlay } from './use-play.ts'

interface ScenarioFormProps {
  world: World
  /** As it is now; undefined for a new one, and once it has been deleted elsewhere. */
  scenario: Scenario | undefined
  /** One that it begins with beside those that it has. */
  rule: DraftRule | undefined
  /** @param id of the one that was saved */
  onClose: (id?: string) => void
}

/** A scenario's name and rules, and beside them what they would do. All of it is saved as one edit. */
export function ScenarioForm({ world, scenario, rule, onClose }: ScenarioFormProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [base, setBase] = useState<Draft>(() => (scenario ? toDraft(scenario) : newDraft()))
  const [draft, setDraft] = useState(() => (rule ? withRule(base, rule, scenario === undefined) : base))
  const [known] = useState(scenario !== undefined)
  const [tried, setTried] = useState(false)
  const { data: active } = useSuspenseQuery(queries.activeScenario)
  const counts = useCounts()
  const play = usePlay()
  const id = scenario?.id ?? 'new'
  const now = useMemo(() => (scenario ? toDraft(scenario) : undefined), [scenario])
  const unsaved = !same(draft, base)
  const elsewhere = now !== undefined && !same(now, base)
  if (elsewhere && !unsaved) {
    setBase(now)
    setDraft(now)
  }
  const checked = useMemo(() => checkDraft(draft, id, world), [draft, id, world])
  const save = useMutation({
    mutationFn: () => {
      const body = { name: draft.name, rules: draft.rules } as unknown as Omit<Scenario, 'id'>
      if (scenario === undefined) return client.scenarios.create(body)
      const context = { seen: getLive(queryClient).tag }
      return client.scenarios.change({ params: { id }, body }, { context })
    },
  })
  useHold(true)
  const submit = () => {
    setTried(true)
    if (checked.refused.length > 0) return
    save.mutate(undefined, {
      onSuccess: (saved) => {
        onClose(saved.id)
      },
      onError: (error) => {
        if (isInEffect(error)) onClose()
      },
    })
  }
  const refused = [...checked.refused, ...refusedFields(save.error)]
  const editor = { world, draft, refused, mistakes: checked.mistakes, tried }
  const nameProblem = refused.find(({ field }) => field === 'name')
  const isActive = active.id !== null && active.id === scenario?.id
  const title = scenario === undefined ? 'New scenario' : scenario.name
  return (
    <EditorContext value={editor}>
      <div className={styles.parting}>
        <EditForm
          title={title}
          heading="h1"
          actions={
            scenario && (
              <Button
                onClick={() => {
                  play.mutate({ name: isActive ? normalName : scenario.name })
                }}
              >
                {isActive ? 'Switch off' : 'Activate'}
              </Button>
            )
          }
          first={known ? `${rule ? `[data-rule="${rule.id}"] ` : ''}[aria-expanded]` : 'input'}
          isSaving={save.isPending}
          unsaved={unsaved && !save.isPending && !save.isSuccess}
          onSubmit={submit}
          onClose={onClose}
          problems={
            <>
              {tried && refused.length > 0 && (
                <p role="alert" className={styles.wrong}>
                  {refused
                    .slice(0, 3)
                    .map((problem) => inSentence(problem, draft))
                    .join(' ')}
                  {refused.length > 3 && ` And ${String(refused.length - 3)} more.`}
                </p>
              )}
              {save.error && refusedFields(save.error).length === 0 && (
                <p role="alert">{problemOf(save.error)}</p>
              )}
            </>
          }
        >
          <div className={styles.formFields}>
            {known && scenario === undefined && !save.isSuccess && (
              <p role="alert" className={formStyles.elsewhere}>
                This scenario was deleted elsewhere meanwhile. “Save” adds it again as it stands here.
              </p>
            )}
            {elsewhere && unsaved && (
              <p role="alert" className={formStyles.elsewhere}>
                This scenario was changed elsewhere meanwhile. “Save” puts what stands here in its place.{' '}
                <Button
                  size="compact-xs"
                  onClick={() => {
                    setBase(now)
                    setDraft(now)
                  }}
                >
                  Take that
                </Button>
              </p>
            )}
            <TextInput
              label="Name"
              maw={420}
              autoComplete="off"
              value={draft.name}
              error={(tried || draft.name !== '') && nameProblem && `Name ${nameProblem.message}.`}
              onChange={(event) => {
                setDraft({ ...draft, name: event.currentTarget.value })
              }}
            />
            <RulesEditor
              rules={draft.rules}
              begun={rule?.id}
              counts={isActive ? counts : undefined}
              onChange={(rules) => {
                setDraft((before) => ({ ...before, rules }))
              }}
            />
          </div>
        </EditForm>
        <Preview id={id} draft={draft} checked={checked} />
      </div>
    </EditorContext>
  )
}
