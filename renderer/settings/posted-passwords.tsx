import { Checkbox } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'
import styles from './settings.module.css'

/** The switch that lets posted passwords be revealed; not a setting, since it is off at every start. */
export function PostedPasswords() {
  const { client, queries } = useApi()
  const { data } = useSuspenseQuery(queries.postedPasswords)
  const change = useMutation({ mutationFn: (keep: boolean) => client.postedPasswords.change({ keep }) })
  return (
    <section aria-label="Posted passwords" className={styles.section}>
      <h2>Posted passwords</h2>
      <Checkbox
        label="Keep posted passwords in memory"
        description="Off at every start. While it is on, the passwords of the logins that arrive can be revealed in Traffic. They are never saved or exported, and forgotten at once when this is switched off."
        checked={data.keep}
        onChange={(event) => {
          change.mutate(event.currentTarget.checked)
        }}
      />
    </section>
  )
}
