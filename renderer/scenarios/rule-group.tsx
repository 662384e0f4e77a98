import { Button, Menu, Switch, TextInput } from '@mantine/core'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { explainRule, ruleSchema } from '../../shared/scenarios/scenario.ts'
import { selectorKinds } from '../../shared/scenarios/selectors.ts'
import { stepKinds } from '../../shared/scenarios/steps.ts'
import formStyles from '../form/form.module.css'
import { hitWords } from './active-now.tsx'
import { inSentence } from './check-draft.ts'
import type { DraftRule } from './draft.ts'
import { useEditor, useProblems } from './editor-context.ts'
import { Grip } from './grip.tsx'
import { MoveMenu } from './move-menu.tsx'
import { PartsList } from './parts-list.tsx'
import styles from './scenarios.module.css'
import { Sentence } from './sentence.tsx'
import { TriggerFields } from './trigger-fields.tsx'
import type { Moving } from './use-moving.ts'

export interface RuleGroupProps {
  rule: DraftRule
  /** Its place, from 0. */
  at: number
  moving: Moving
  /** Whether its fields are shown. */
  isOpen: boolean
  /** How often it was reached and applied, while the scenario is played. */
  count: { reached: number; hits: number } | undefined
  onChange: (rule: DraftRule) => void
  onOpen: (open: boolean) => void
  onCopy: () => void
  onRemove: () => void
  onReset: () => void
}

/** One rule: a sentence, and under it the fields that it is made of. */
export function RuleGroup(props: RuleGroupProps) {
  const { rule, at, moving, isOpen, count, onChange, onOpen } = props
  const number = String(at + 1)
  const path = `rules[${String(at)}]`
  const name = useProblems(`${path}.name`, 'Name')
  const when = useProblems(`${path}.when`, 'It')
  const parsed = ruleSchema.safeParse(rule)
  return (
    <section
      role="group"
      aria-label={`Rule ${number}${rule.name === '' ? '' : `: ${rule.name}`}`}
      className={styles.rule}
      data-rule={rule.id}
      {...moving.item}
    >
      <div className={styles.ruleHead}>
        <Grip moving={moving} />
        <Switch
          size="xs"
          aria-label={`Rule ${number} is on`}
          checked={rule.enabled}
          onChange={(event) => {
            onChange({ ...rule, enabled: event.currentTarget.checked })
          }}
        />
        <button
          type="button"
          className={styles.sentenceButton}
          aria-expanded={isOpen}
          data-off={!rule.enabled || undefined}
          onClick={() => {
            onOpen(!isOpen)
          }}
        >
          <span className={styles.number}>{number}.</span> {rule.name !== '' && <b>{rule.name}: </b>}
          {parsed.success ? <Sentence text={explainRule(parsed.data)} /> : 'Not complete yet.'}
          {!isOpen && <ProblemsWithin path={path} />}
        </button>
        {count && (
          <span className={styles.counted}>
            <span className={styles.hits} title="Applied to so many of the logins that reached it">
              {hitWords(count)}
            </span>
            <Button
              size="compact-xs"
              aria-label={`Reset the count of rule ${number}`}
              onClick={props.onReset}
            >
              Reset
            </Button>
          </span>
        )}
        <MoveMenu of={`rule ${number}`} moving={moving}>
          <Menu.Item onClick={props.onCopy}>Duplicate</Menu.Item>
          <Menu.Item onClick={props.onRemove}>Delete</Menu.Item>
        </MoveMenu>
      </div>
      {isOpen && (
        <div className={styles.ruleBody}>
          <TextInput
            label="Name of the rule"
            placeholder="May be left empty"
            maw={320}
            value={rule.name}
            error={name.error}
            onChange={(event) => {
              onChange({ ...rule, name: event.currentTarget.value })
            }}
          />
          <div role="group" aria-label="When">
            <h2>When {rule.when.length > 1 ? 'all of these hold' : ''}</h2>
            {rule.when.length === 0 && <p className="quiet">For every login.</p>}
            {when.mistake !== undefined && <p className={formStyles.warning}>{when.mistake}</p>}
            <PartsList
              noun="selector"
              kinds={selectorKinds}
              parts={rule.when}
              path={`${path}.when`}
              onChange={(parts) => {
                onChange({ ...rule, when: parts })
              }}
            />
          </div>
          <div role="group" aria-label="How often">
            <h2>How often</h2>
            <TriggerFields
              part={rule.often}
              path={`${path}.often`}
              onChange={(often) => {
                onChange({ ...rule, often })
              }}
            />
          </div>
          <div role="group" aria-label="Then">
            <h2>Then</h2>
            {rule.then.length === 0 && (
              <p className="quiet">Answered as usual, and later rules are not tried.</p>
            )}
            <PartsList
              noun="step"
              kinds={stepKinds}
              parts={rule.then}
              path={`${path}.then`}
              onChange={(parts) => {
                onChange({ ...rule, then: parts })
              }}
            />
          </div>
        </div>
      )}
    </section>
  )
}

/** What is to be said about a rule whose fields are not shown: the first of each sort. */
function ProblemsWithin({ path }: { path: string }) {
  const { draft, refused, mistakes } = useEditor()
  const first = (problems: readonly FieldProblem[]) => {
    const found = problems.find(({ field }) => field.startsWith(`${path}.`))
    return found && inSentence(found, draft)
  }
  const [error, mistake] = [first(refused), first(mistakes)]
  return (
    <>
      {error !== undefined && <span className={styles.wrong}> {error}</span>}
      {mistake !== undefined && <span className={formStyles.warning}>{mistake}</span>}
    </>
  )
}
