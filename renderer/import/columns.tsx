import { NativeSelect, Table } from '@mantine/core'
import type { ImportPreview } from '../../shared/contract/import.ts'
import type { Mapping } from '../../shared/import/mapping.ts'
import styles from './import.module.css'

interface ColumnsProps {
  preview: ImportPreview
  /** What is chosen, which the preview may not show yet. */
  mapping: Mapping
  onChange: (mapping: Record<string, string>) => void
}

/** The columns of the file, what they hold, and the field that each goes to. */
export function Columns({ preview: { columns, fields }, mapping, onChange }: ColumnsProps) {
  const choices = [
    { value: '', label: 'Leave out' },
    ...fields.map(({ name, label }) => ({ value: name, label })),
  ]
  const change = (column: string, field: string) => {
    const { [column]: _, ...others } = mapping
    onChange(field === '' ? others : { ...others, [column]: field })
  }
  return (
    <section aria-labelledby="import-columns">
      <h2 id="import-columns">Columns</h2>
      <p className="quiet">
        Where several go to one field, the first that holds something counts; e-mail addresses are gathered.
      </p>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column of the file</Table.Th>
            <Table.Th>First values</Table.Th>
            <Table.Th>Goes to</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ name, samples }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" className="cut" title={name}>
                {name}
              </Table.Th>
              <Table.Td className="cut" title={samples.join('\n')}>
                {samples.filter((text) => text !== '').join(' · ')}
              </Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={`Field for the column ${name}`}
                  data={choices}
                  value={mapping[name] ?? ''}
                  onChange={(event) => {
                    change(name, event.currentTarget.value)
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
