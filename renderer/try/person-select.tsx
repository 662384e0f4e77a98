import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StaffMember } from '../../shared/directory/staff.ts'
import type { User } from '../../shared/directory/users.ts'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import { useApi } from '../live/api.tsx'

/** How many are on offer at once; typing finds the others. */
const offered = 50

interface PersonSelectProps {
  kind: Kind
  /** What stands in the form now: who has that name is shown as chosen. */
  username: string
  onPick: (person: { username: string; password: string }) => void
}

/** Fills in somebody of the directory. */
export function PersonSelect({ kind, username, onPick }: PersonSelectProps) {
  const { queries } = useApi()
  const { data: users } = useSuspenseQuery(queries.users)
  const { data: staff } = useSuspenseQuery(queries.staff)
  const people: readonly (User | StaffMember)[] = kind === 'user' ? users : staff
  const data = useMemo(
    () => people.map((person) => ({ value: person.id, label: `${person.username}, ${nameOf(person)}` })),
    [people],
  )
  const chosen = people.find((person) => person.username === username)
  return (
    <Select
      label="Fill in from the directory"
      placeholder={people.length === 0 ? 'Nobody is in it' : 'Type a name'}
      data={data}
      value={chosen?.id ?? null}
      limit={offered}
      searchable
      allowDeselect={false}
      nothingFoundMessage="Nobody of that name"
      onChange={(id) => {
        const person = people.find((one) => one.id === id)
        if (person !== undefined) onPick(person)
      }}
    />
  )
}

function nameOf(person: User | StaffMember): string {
  return 'fullname' in person ? person.fullname : `${person.firstname} ${person.lastname}`.trim()
}
