import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { presetSchema } from '../../shared/contract/scenarios.ts'
import { ordinal } from '../../shared/scenarios/counting-words.ts'
import type { Preset, Values } from '../../shared/scenarios/presets/preset.ts'
import { valuesSchema } from '../../shared/scenarios/presets/preset.ts'
import { normalName } from '../../shared/scenarios/scenario.ts'
import { refusalOf } from '../../shared/directory/refusal.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import { seenAtForm } from '../verdict/seen-at-form.ts'
import { PresetSentence } from './preset-sentence.tsx'
import styles from './scenarios.module.css'
import { useCreate } from './use-create.ts'
import { usePlay } from './use-play.ts'

type Trial = z.infer<typeof presetSchema>['trial']

interface PresetCardProps {
  preset: Preset
  /** What it comes to with its values as they are at first; undefined until that is known. */
  trial: Trial | undefined
  /** The values that it is played with; undefined while it is not. */
  played: Values | null | undefined
}

/** One preset: a sentence to fill in, what it does, what comes of it; active at one click. */
export function PresetCard({ preset, trial: atFirst, played }: PresetCardProps) {
  const { name, does } = preset
  const { client } = useApi()
  const [typed, setTyped] = useState<Values>({})
  const play = usePlay()
  const create = useCreate()
  const values: Values = { ...played, ...typed }
  const problems = problemsOf(preset, values)
  const isGood = Object.keys(problems).length === 0
  const [asked] = useDebouncedValue(values, 300)
  const changed = Object.keys(asked).length > 0 && isGood
  const { data: filled } = useQuery({
    queryKey: ['preset', name, asked],
    queryFn: () => client.presets.scenario({ name, values: asked }),
    enabled: changed,
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  const save = useMutation({
    mutationFn: async () => {
      const { scenario } = await client.presets.scenario({ name, values })
      await create.mutateAsync({ ...scenario, name: `${name} copy` })
    },
  })
  const trial = changed && filled !== undefined ? filled.trial : atFirst
  const problem = play.error ?? save.error
  const isNew = played !== undefined && Object.keys(typed).some((field) => typed[field] !== played?.[field])
  return (
    <li className={styles.card} data-active={played !== undefined || undefined}>
      <article aria-label={name}>
        <div className={styles.cardHead}>
          <h3>{name}</h3>
          {played !== undefined && <span className={styles.active}>● Active</span>}
        </div>
        <PresetSentence
          preset={preset}
          values={values}
          problems={problems}
          onChange={(field, value) => {
            setTyped((before) => ({ ...before, [field]: value }))
          }}
        />
        <p className="quiet">{does}</p>
        {trial && (
          <div className={styles.trial}>
            <p>
              <VerdictLine verdict={trial.verdict} />
            </p>
            <p className="quiet">
              {trial.logins > 1 && `At the ${ordinal(trial.logins)} login. `}
              {seenAtForm(trial.verdict)}
            </p>
          </div>
        )}
        {trial === null && <p className="quiet">The directory has nobody to try it with.</p>}
        <div className={styles.cardFoot}>
          <Button
            variant="filled"
            loading={play.isPending}
            disabled={!isGood}
            aria-label={`${played === undefined ? 'Activate' : isNew ? 'Apply to' : 'Switch off'} ${name}`}
            onClick={() => {
              play.mutate(played !== undefined && !isNew ? { name: normalName } : { name, values })
            }}
          >
            {played === undefined ? 'Activate' : isNew ? 'Apply' : 'Switch off'}
          </Button>
          <Button
            loading={save.isPending}
            disabled={!isGood}
            aria-label={`Save ${name} as scenario`}
            onClick={() => {
              save.mutate()
            }}
          >
            Save as scenario
          </Button>
        </div>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problemOf(problem)}
          </p>
        )}
      </article>
    </li>
  )
}

/** What is wrong with each value, as a sentence. */
function problemsOf(preset: Preset, values: Values): Record<string, string> {
  const parsed = valuesSchema(preset).safeParse(values)
  if (parsed.success) return {}
  const { fields } = refusalOf(parsed.error.issues)
  return Object.fromEntries(
    fields.map(({ field, message }) => [field, `${preset.values[field]?.label ?? field} ${message}.`]),
  )
}
