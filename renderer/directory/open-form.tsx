import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import styles from './directory.module.css'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'

/** The form that an address leads to; where it leads to an entry that there never was, or is no more, it says so. */
export function OpenForm<E extends DirectoryEntry>({
  form,
  login,
  ...props
}: EntryFormProps<E> & { form: 'add' | 'change'; login: number | undefined }) {
  const { ui, entry, onClose } = props
  // One that is deleted while its form is open can still be added again there.
  const [known, setKnown] = useState(entry !== undefined)
  if (entry !== undefined && !known) setKnown(true)
  if (login !== undefined) return <FormOfLogin login={login} {...props} />
  if (form === 'add' || known || entry !== undefined) return <EntryForm {...props} />
  return (
    <div className={styles.missing}>
      <p role="alert">There is no such {ui.noun}, or not any more.</p>
      <Button onClick={onClose}>Close</Button>
    </div>
  )
}

/** The form of a new entry, filled in with what the log has of a login. */
function FormOfLogin<E extends DirectoryEntry>({ login, ...props }: EntryFormProps<E> & { login: number }) {
  const { queries } = useApi()
  const { data, error } = useQuery(queries.postedLogin(login))
  if (data !== undefined) return <EntryForm {...props} begun={props.ui.ofLogin?.(data)} />
  return error === null ? null : (
    <div className={styles.missing}>
      <p role="alert">{problemOf(error)}</p>
      <Button onClick={props.onClose}>Close</Button>
    </div>
  )
}
