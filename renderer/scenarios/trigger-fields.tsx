import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { ordinal } from '../../shared/scenarios/counting-words.ts'
import { stepKinds } from '../../shared/scenarios/steps.ts'
import { triggerKinds } from '../../shared/scenarios/triggers.ts'
import type { Part } from './draft.ts'
import { FieldOfPart } from './field-of-part.tsx'
import { fieldsOf, newPart, type PartKind } from './part-fields.ts'
import { PartsList } from './parts-list.tsx'
import styles from './scenarios.module.css'

const kinds: Readonly<Record<string, PartKind>> = triggerKinds

interface TriggerFieldsProps {
  part: Part
  /** As problems name it. */
  path: string
  onChange: (part: Part) => void
}

/** How often a rule applies: the kind of trigger, and its fields. */
export function TriggerFields({ part, path, onChange }: TriggerFieldsProps) {
  const kind = kinds[part.type]
  const fields = kind === undefined ? [] : fieldsOf(part.type, kind)
  const lists = part.lists as readonly (readonly Part[])[] | undefined
  const setLists = (next: readonly (readonly Part[])[]) => {
    onChange({ ...part, lists: next })
  }
  return (
    <div className={styles.parts}>
      <div className={styles.partFields}>
        <NativeSelect
          label="Trigger"
          value={part.type}
          data={Object.entries(kinds).map(([value, { label }]) => ({ value, label }))}
          onChange={(event) => {
            const type = event.currentTarget.value
            const next = kinds[type]
            if (next !== undefined) onChange(kept(part, newPart(type, next)))
          }}
        />
        {fields.map((field) => (
          <FieldOfPart key={field.name} field={field} part={part} path={path} onChange={onChange} />
        ))}
      </div>
      {lists?.map((steps, at) => (
        <div key={at} role="group" aria-label={`The ${ordinal(at + 1)} time`} className={styles.turn}>
          <div className={styles.turnHead}>
            <span className={styles.kind}>The {ordinal(at + 1)} time</span>
            {steps.length === 0 && <span className="quiet">no steps of its own</span>}
            <ActionIcon
              variant="default"
              size={26}
              disabled={lists.length === 1}
              aria-label={`Remove the ${ordinal(at + 1)} time`}
              onClick={() => {
                setLists(lists.toSpliced(at, 1))
              }}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
          <PartsList
            noun={`step to the ${ordinal(at + 1)} time`}
            kinds={stepKinds}
            parts={steps}
            path={`${path}.lists[${String(at)}]`}
            onChange={(next) => {
              setLists(lists.with(at, next))
            }}
          />
        </div>
      ))}
      {lists && (
        <Button
          onClick={() => {
            setLists([...lists, []])
          }}
        >
          Add a time
        </Button>
      )}
    </div>
  )
}

/** The new trigger with the number of the old one: “the first 5” becomes “after 5”. */
function kept(before: Part, next: Part): Part {
  return 'n' in next && 'n' in before ? { ...next, n: before.n } : next
}
