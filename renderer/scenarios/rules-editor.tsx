import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useReset } from './active-now.tsx'
import { copyOf, newRule, type DraftRule } from './draft.ts'
import { useProblems } from './editor-context.ts'
import formStyles from '../form/form.module.css'
import { RuleGroup } from './rule-group.tsx'
import styles from './scenarios.module.css'
import type { RuleCount } from './use-counts.ts'
import { useMoving } from './use-moving.ts'

interface RulesEditorProps {
  rules: readonly DraftRule[]
  /** The id of the one that is open at first; a single one is in any case. */
  begun: string | undefined
  /** How often each applied; undefined while the scenario is not played. */
  counts: readonly RuleCount[] | undefined
  onChange: (rules: readonly DraftRule[]) => void
}

/** The rules of a scenario in the order in which they are tried; dragged to other places, or moved by menu or key. */
export function RulesEditor({ rules, begun, counts, onChange }: RulesEditorProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([rules.length === 1 ? rules[0]?.id : begun].filter((id) => id !== undefined)),
  )
  const element = useRef<HTMLDivElement>(null)
  const reset = useReset()
  const { error, mistake } = useProblems('rules', 'The scenario')
  const setRuleOpen = (id: string, isOpen: boolean) => {
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id)))
  }
  const movingOf = useMoving(rules, (_, at) => `Rule ${String(at + 1)}`, onChange)
  const add = (rule: DraftRule, at: number) => {
    flushSync(() => {
      onChange(rules.toSpliced(at, 0, rule))
      setRuleOpen(rule.id, true)
    })
    setTimeout(() => {
      element.current?.querySelector<HTMLElement>(`[data-rule="${rule.id}"] [aria-expanded]`)?.focus()
    })
  }
  return (
    <div ref={element} className={styles.rules}>
      {error !== undefined && <p className={styles.wrong}>{error}</p>}
      {mistake !== undefined && <p className={formStyles.warning}>{mistake}</p>}
      {rules.map((rule, at) => (
        <RuleGroup
          key={rule.id}
          rule={rule}
          at={at}
          moving={movingOf(at)}
          isOpen={open.has(rule.id)}
          count={counts?.find((one) => one.rule === rule.id)}
          onChange={(next) => {
            onChange(rules.with(at, next))
          }}
          onOpen={(isOpen) => {
            setRuleOpen(rule.id, isOpen)
          }}
          onCopy={() => {
            add(copyOf(rule), at + 1)
          }}
          onRemove={() => {
            onChange(rules.toSpliced(at, 1))
            // The menu gives the focus back to its button first, which is gone.
            setTimeout(() => element.current?.querySelector<HTMLElement>(':scope > button')?.focus())
          }}
          onReset={() => {
            reset.mutate(rule.id)
          }}
        />
      ))}
      <Button
        onClick={() => {
          add(newRule(), rules.length)
        }}
      >
        Add rule
      </Button>
    </div>
  )
}
