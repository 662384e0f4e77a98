import type { z } from 'zod'
import { titlesOf } from '../directory/find.ts'
import { organizationSchema } from '../directory/organizations.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { added, type Patch } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'

type TitledList = 'userGroups' | 'organizations'

/** Titles that entries of a file name and the directory does not have yet: an import adds them. */
export class NewTitles {
  readonly added: Record<TitledList, string[]> = { userGroups: [], organizations: [] }
  readonly #all: Record<TitledList, Set<string>>

  constructor(
    private world: World,
    private newId: () => string,
  ) {
    this.#all = {
      userGroups: new Set(titlesOf(world, 'userGroups')),
      organizations: new Set(titlesOf(world, 'organizations')),
    }
  }

  /** Those that there are, with the new ones. */
  of(list: TitledList): ReadonlySet<string> {
    return this.#all[list]
  }

  /** Takes a title down if it is new. */
  note(list: TitledList, title: string): void {
    if (title.trim() === '' || this.#all[list].has(title)) return
    this.#all[list].add(title)
    this.added[list].push(title)
  }

  /**
   * The patches that add the new titles, and the lists as they leave them. A title that cannot be is left to the rows
   * that name it: their own schema refuses it.
   */
  entries(): { patches: Patch[]; lists: Pick<World, TitledList> } {
    const groups = this.added.userGroups.flatMap((title) =>
      parsed(userGroupSchema, { id: this.newId(), title }),
    )
    const organizations = this.added.organizations.flatMap((name) =>
      parsed(organizationSchema, { id: this.newId(), name }),
    )
    const { userGroups: had, organizations: hadOrganizations } = this.world
    return {
      patches: [
        ...groups.map((entry, index) => added('userGroups', entry, had.length + index)),
        ...organizations.map((entry, index) =>
          added('organizations', entry, hadOrganizations.length + index),
        ),
      ],
      lists: {
        userGroups: groups.length === 0 ? had : [...had, ...groups],
        organizations:
          organizations.length === 0 ? hadOrganizations : [...hadOrganizations, ...organizations],
      },
    }
  }
}

function parsed<Entry>(schema: z.ZodType<Entry>, input: object): Entry[] {
  const { success, data } = schema.safeParse(input)
  return success ? [data] : []
}
