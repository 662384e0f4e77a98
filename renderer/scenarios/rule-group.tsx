import { ActionIcon, Button, Menu, Switch, TextInput } from '@mantine/core'
import { IconDotsVertical, IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { explainRule, ruleSchema } from '../../shared/scenarios/scenario.ts'
import { selectorKinds } from '../../shared/scenarios/selectors.ts'
import { stepKinds } from '../../shared/scenarios/steps.ts'
import formStyles from '../form/form.module.css'
import { hitWords } from './active-now.tsx'
import type { DraftRule } from './draft.ts'
import { useEditor, useProblems } from './editor-context.ts'
import { PartsList } from './parts-list.tsx'
import styles from './scenarios.module.css'
import { TriggerFields } from './trigger-fields.tsx'

export interface RuleGroupProps {
  rule: DraftRule
  /** Its place from 0, and how many there are. */
  at: number
  of: number
  /** Whether its fields are shown. */
  isOpen: boolean
  /** How often it was reached and applied, while the scenario is played. */
  count: { reached: number; hits: number } | undefined
  onChange: (rule: DraftRule) => void
  onOpen: (open: boolean) => void
  onMove: (to: number) => void
  onCopy: () => void
  onRemove: () => void
  onReset: () => void
  onDragStart: () => void
  onDrop: () => void
}

/** One rule: a sentence, and under it the fields that it is made of. Alt+Up and Alt+Down move it. */
export function RuleGroup(props: RuleGroupProps) {
  const { rule, at, of, isOpen, count, onChange, onOpen, onMove } = props
  const number = String(at + 1)
  const path = `rules[${String(at)}]`
  const isWrong = useEditor().refused.some(({ field }) => field.startsWith(`${path}.`))
  const name = useProblems(`${path}.name`, 'Name')
  const when = useProblems(`${path}.when`, 'It')
  const parsed = ruleSchema.safeParse(rule)
  const onKeyDown = (event: KeyboardEvent) => {
    const isList = event.target instanceof HTMLSelectElement
    if (!event.altKey || isList || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <section
      role="group"
      aria-label={`Rule ${number}${rule.name === '' ? '' : `: ${rule.name}`}`}
      className={styles.rule}
      data-rule={rule.id}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <div className={styles.ruleHead}>
        <span
          draggable
          aria-hidden
          title="Drag to another place"
          className={styles.grip}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', rule.id)
            event.dataTransfer.effectAllowed = 'move'
            props.onDragStart()
          }}
        >
          <IconGripVertical size={14} />
        </span>
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
          {parsed.success ? explainRule(parsed.data) : 'Not complete yet.'}
          {isWrong && !isOpen && <span className={styles.wrong}> Something is wrong here.</span>}
        </button>
        {count && (
          <>
            <span className={styles.hits}>{hitWords(count)}</span>
            <Button
              size="compact-xs"
              aria-label={`Reset the count of rule ${number}`}
              onClick={props.onReset}
            >
              Reset
            </Button>
          </>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={26} aria-label={`More for rule ${number}`}>
              <IconDotsVertical size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={at === 0}
              rightSection={<span aria-hidden>Alt ↑</span>}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => {
                onMove(at - 1)
              }}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              disabled={at === of - 1}
              rightSection={<span aria-hidden>Alt ↓</span>}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => {
                onMove(at + 1)
              }}
            >
              Move down
            </Menu.Item>
            <Menu.Item onClick={props.onCopy}>Duplicate</Menu.Item>
            <Menu.Item onClick={props.onRemove}>Delete</Menu.Item>
          </Menu.Dropdown>
        </Menu>
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
