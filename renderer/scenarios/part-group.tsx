import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import formStyles from '../form/form.module.css'
import type { Part } from './draft.ts'
import { useProblems } from './editor-context.ts'
import { FieldOfPart } from './field-of-part.tsx'
import { fieldsOf, type PartKind } from './part-fields.ts'
import styles from './scenarios.module.css'

interface PartGroupProps {
  kind: PartKind
  part: Part
  /** As problems name it. */
  path: string
  onChange: (part: Part) => void
  onRemove: () => void
}

/** The fields of a selector or a step, and a way to be rid of it. */
export function PartGroup({ kind, part, path, onChange, onRemove }: PartGroupProps) {
  const { label } = kind
  const fields = fieldsOf(part.type, kind)
  const { error, mistake } = useProblems(path, 'It')
  // Said first, as in the sentence.
  const shown = [
    ...fields.filter(({ name }) => name === 'not'),
    ...fields.filter(({ name }) => name !== 'not'),
  ]
  return (
    <div role="group" aria-label={label} className={styles.part}>
      <span className={styles.kind}>{label}</span>
      <div className={styles.partFields}>
        {shown
          .filter(({ counts }) => counts?.(part) ?? true)
          .map((field) => (
            <FieldOfPart key={field.name} field={field} part={part} path={path} onChange={onChange} />
          ))}
        {error !== undefined && <p className={styles.wrong}>{error}</p>}
        {mistake !== undefined && <p className={formStyles.warning}>{mistake}</p>}
      </div>
      <ActionIcon variant="default" size={26} aria-label={`Remove “${label}”`} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  )
}
