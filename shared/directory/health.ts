import { z } from 'zod'
import type { Work } from '../work.ts'
import {
  directoryLists,
  type DirectoryEntry,
  type DirectoryListName,
  type World,
} from '../workspace/schema.ts'
import { countMembers, memberships, type Membership } from './find.ts'
import { entryKinds } from './kinds.ts'

/** Something that a helpdesk would trip over, and the entry where it is. */
export const healthProblemSchema = z.object({
  list: z.enum(directoryLists),
  id: z.string(),
  /** How the entry is named: a username, a title. */
  title: z.string(),
  /** The field that it is about; `emails[1]` is the second address. */
  field: z.string(),
  /** Goes on from the field's name. */
  message: z.string(),
})

export type HealthProblem = z.infer<typeof healthProblemSchema>

/** How many entries are looked at before others may have their turn. */
const sliceLength = 100

/**
 * Everything in the directory that a helpdesk would trip over, list by list in file order: what each form warns of, and
 * groups without anybody in them.
 */
export function* findHealthProblems(world: World): Work<HealthProblem[]> {
  const found: HealthProblem[] = []
  for (const kind of entryKinds) {
    // They are those of the directory alone.
    const list = kind.list as DirectoryListName
    for (const [at, entry] of (world[list] as readonly DirectoryEntry[]).entries()) {
      const title = kind.title(entry)
      const problems = [...kind.warnings(entry, world), ...emptiness(list, title, world)]
      for (const { field, message } of problems) found.push({ list, id: entry.id, title, field, message })
      if (at % sliceLength === sliceLength - 1) yield found.length
    }
  }
  return found
}

/** The lists whose entries have members, and by which property those name them. */
const membershipOf = new Map<DirectoryListName, Membership>(
  (Object.keys(memberships) as Membership[]).map((membership) => [
    memberships[membership].titles,
    membership,
  ]),
)

function emptiness(list: DirectoryListName, title: string, world: World) {
  const membership = membershipOf.get(list)
  if (membership === undefined || countMembers(world, membership, title) > 0) return []
  const message = `has no ${memberships[membership].many}, so no login shows whether the helpdesk knows it`
  return [{ field: list === 'organizations' ? 'name' : 'title', message }]
}
