import type { ImportPreview } from '../../shared/contract/import.ts'
import styles from './import.module.css'

/** How many are listed. */
const listed = 200

/** What stops the import, or what a helpdesk would trip over, each with its line. */
export function Findings({
  title,
  advice,
  found: { items, total },
  fields,
  stops = false,
}: {
  title: string
  advice: string
  found: ImportPreview['problems']
  fields: ImportPreview['fields']
  stops?: boolean
}) {
  if (total === 0) return null
  const labels = new Map(fields.map(({ name, label }) => [name, label]))
  const shown = items.slice(0, listed)
  return (
    <section className={styles.findings} data-stops={stops || undefined}>
      <h2 role={stops ? 'alert' : undefined}>
        {total.toLocaleString('en')} {title}
        {total === 1 ? '' : 's'}
      </h2>
      <p>{advice}</p>
      <ul tabIndex={0} aria-label={`${title}s`} className={styles.list}>
        {shown.map(({ line, field, message }, index) => (
          <li key={index}>
            Line {line.toLocaleString('en')}: {labelOf(field, labels)} {message}.
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <p className="quiet">
          These are the first {shown.length} of {total.toLocaleString('en')}.
        </p>
      )}
    </section>
  )
}

/** A field by what the form calls it: `emails[1]` is the second of the e-mail addresses. */
function labelOf(field: string, labels: ReadonlyMap<string, string>): string {
  const [, name = field, index] = /^(\w+)\[(\d+)\]/.exec(field) ?? []
  const label = labels.get(name) ?? name
  return index === undefined ? label : `${label}, number ${String(Number(index) + 1)},`
}
