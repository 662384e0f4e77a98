import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import styles from './directory.module.css'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'

/** The form that an address leads to; where it leads to an entry that there never was, or is no more, it says so. */
export function OpenForm<E extends DirectoryEntry>({
  form,
  ...props
}: EntryFormProps<E> & { form: 'add' | 'change' }) {
  const { ui, entry, onClose } = props
  // One that is deleted while its form is open can still be added again there.
  const [known, setKnown] = useState(entry !== undefined)
  if (entry !== undefined && !known) setKnown(true)
  if (form === 'add' || known || entry !== undefined) return <EntryForm {...props} />
  return (
    <div className={styles.missing}>
      <p role="alert">There is no such {ui.noun}, or not any more.</p>
      <Button onClick={onClose}>Close</Button>
    </div>
  )
}
