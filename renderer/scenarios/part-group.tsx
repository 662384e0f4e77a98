import { Menu } from '@mantine/core'
import formStyles from '../form/form.module.css'
import type { Part } from './draft.ts'
import { useProblems } from './editor-context.ts'
import { FieldOfPart } from './field-of-part.tsx'
import { Grip } from './grip.tsx'
import { MoveMenu } from './move-menu.tsx'
import { fieldsOf, type PartKind } from './part-fields.ts'
import styles from './scenarios.module.css'
import type { Moving } from './use-moving.ts'

interface PartGroupProps {
  kind: PartKind
  part: Part
  /** As problems name it. */
  path: string
  moving: Moving
  onChange: (part: Part) => void
  onRemove: () => void
}

/** The fields of a selector or a step, which can be moved and removed. */
export function PartGroup({ kind, part, path, moving, onChange, onRemove }: PartGroupProps) {
  const { label } = kind
  const fields = fieldsOf(part.type, kind)
  const { error, mistake } = useProblems(path, 'It')
  // Said first, as in the sentence.
  const shown = [
    ...fields.filter(({ name }) => name === 'not'),
    ...fields.filter(({ name }) => name !== 'not'),
  ]
  return (
    <div role="group" aria-label={label} className={styles.part} {...moving.item}>
      <span className={styles.partHead}>
        <Grip moving={moving} />
        <span className={styles.kind}>{label}</span>
      </span>
      <div className={styles.partFields}>
        {shown
          .filter(({ counts }) => counts?.(part) ?? true)
          .map((field) => (
            <FieldOfPart key={field.name} field={field} part={part} path={path} onChange={onChange} />
          ))}
        {error !== undefined && <p className={styles.wrong}>{error}</p>}
        {mistake !== undefined && <p className={formStyles.warning}>{mistake}</p>}
      </div>
      <MoveMenu of={`“${label}”`} moving={moving}>
        <Menu.Item onClick={onRemove}>Remove</Menu.Item>
      </MoveMenu>
    </div>
  )
}
