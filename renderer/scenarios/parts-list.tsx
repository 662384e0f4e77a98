import { Button, Menu } from '@mantine/core'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Part } from './draft.ts'
import { newPart, type PartKind } from './part-fields.ts'
import { PartGroup } from './part-group.tsx'
import { changed, keyOf } from './part-key.ts'
import styles from './scenarios.module.css'
import { useMoving } from './use-moving.ts'

interface PartsListProps {
  /** What one is called: `selector`, `step`. */
  noun: string
  kinds: Readonly<Record<string, PartKind>>
  parts: readonly Part[]
  /** Of the list, as problems name it. */
  path: string
  onChange: (parts: readonly Part[]) => void
}

/** The selectors or the steps of a rule, each a group of fields, in their order; one of any kind can be added. */
export function PartsList({ noun, kinds, parts, path, onChange }: PartsListProps) {
  const element = useRef<HTMLDivElement>(null)
  const movingOf = useMoving(parts, ({ type }) => `“${kinds[type]?.label ?? type}”`, onChange)
  const add = (type: string, kind: PartKind) => {
    flushSync(() => {
      onChange([...parts, newPart(type, kind)])
    })
    const groups = element.current?.querySelectorAll(':scope > [role=group]')
    const fields = groups?.[groups.length - 1]?.querySelectorAll<HTMLElement>(
      'input, select, textarea, button',
    )
    // Not the box for “Not”, which is seldom wanted.
    const first = [...(fields ?? [])].find((field) => field.getAttribute('type') !== 'checkbox')
    // The menu gives the focus back to its button first.
    setTimeout(() => first?.focus())
  }
  return (
    <div ref={element} className={styles.parts}>
      {parts.map((part, at) => {
        const kind = kinds[part.type]
        if (kind === undefined) return null
        return (
          <PartGroup
            key={keyOf(part)}
            kind={kind}
            part={part}
            path={`${path}[${String(at)}]`}
            moving={movingOf(at)}
            onChange={(next) => {
              onChange(parts.with(at, changed(part, next)))
            }}
            onRemove={() => {
              onChange(parts.toSpliced(at, 1))
              // The menu gives the focus back to its button first, which is gone.
              setTimeout(() => element.current?.querySelector<HTMLElement>(':scope > button')?.focus())
            }}
          />
        )
      })}
      <Menu position="bottom-start" returnFocus={false} withinPortal>
        <Menu.Target>
          <Button>Add {noun}</Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {Object.entries(kinds).map(([type, kind]) => (
            <Menu.Item
              key={type}
              onClick={() => {
                add(type, kind)
              }}
            >
              {kind.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
