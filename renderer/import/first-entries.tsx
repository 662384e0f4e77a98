import { Table } from '@mantine/core'
import type { ImportPreview } from '../../shared/contract/import.ts'
import styles from './import.module.css'

/** The first of those who would be imported, as they would be. Passwords are not shown. */
export function FirstEntries({ preview: { first, fields, columns } }: { preview: ImportPreview }) {
  const mapped = new Set(columns.map(({ field }) => field))
  const shown = fields.filter(({ name }) => mapped.has(name) && name !== 'password')
  if (first.length === 0) return null
  return (
    <section aria-labelledby="import-first">
      <h2 id="import-first">The first {first.length === 1 ? 'one' : first.length}</h2>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.line}>Line</Table.Th>
            {shown.map(({ name, label }) => (
              <Table.Th key={name} className="cut" title={label}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {first.map(({ line, entry }) => (
            <Table.Tr key={line}>
              <Table.Td className={styles.line}>{line.toLocaleString('en')}</Table.Td>
              {shown.map(({ name }) => (
                <Table.Td key={name} className="cut" title={inWords(entry[name])}>
                  {inWords(entry[name])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
