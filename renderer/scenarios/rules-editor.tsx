import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../frame/announcer.ts'
import { useReset } from './active-now.tsx'
import { copyOf, moved, newRule, type DraftRule } from './draft.ts'
import { useProblems } from './editor-context.ts'
import formStyles from '../form/form.module.css'
import { RuleGroup } from './rule-group.tsx'
import styles from './scenarios.module.css'
import type { RuleCount } from './use-counts.ts'

interface RulesEditorProps {
  rules: readonly DraftRule[]
  /** How often each applied; undefined while the scenario is not played. */
  counts: readonly RuleCount[] | undefined
  onChange: (rules: readonly DraftRule[]) => void
}

/** The rules of a scenario in the order in which they are tried; dragged to other places, or moved by menu or key. */
export function RulesEditor({ rules, counts, onChange }: RulesEditorProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(rules.length === 1 ? [rules[0]?.id ?? ''] : []),
  )
  const dragged = useRef<number>(undefined)
  const element = useRef<HTMLDivElement>(null)
  const announce = useAnnounce()
  const reset = useReset()
  const { error, mistake } = useProblems('rules', 'The scenario')
  const setRuleOpen = (id: string, isOpen: boolean) => {
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id)))
  }
  const move = (from: number, to: number) => {
    const next = moved(rules, from, to)
    if (next === rules) return
    // What is moved in the page loses the focus.
    const focused = document.activeElement
    flushSync(() => {
      onChange(next)
    })
    if (focused instanceof HTMLElement) focused.focus()
    announce(`Rule ${String(from + 1)} is now rule ${String(to + 1)}.`)
  }
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
          of={rules.length}
          isOpen={open.has(rule.id)}
          count={counts?.find((one) => one.rule === rule.id)}
          onChange={(next) => {
            onChange(rules.with(at, next))
          }}
          onOpen={(isOpen) => {
            setRuleOpen(rule.id, isOpen)
          }}
          onMove={(to) => {
            move(at, to)
          }}
          onCopy={() => {
            add(copyOf(rule), at + 1)
          }}
          onRemove={() => {
            onChange(rules.toSpliced(at, 1))
            element.current?.querySelector<HTMLElement>(':scope > button')?.focus()
          }}
          onReset={() => {
            reset.mutate(rule.id)
          }}
          onDragStart={() => {
            dragged.current = at
          }}
          onDrop={() => {
            if (dragged.current !== undefined) move(dragged.current, at)
            dragged.current = undefined
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
