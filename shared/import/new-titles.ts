import type { EntryKind } from '../directory/entry-kind.ts'
import { titlesOf } from '../directory/find.ts'
import { organizations } from '../directory/organizations.ts'
import { teams } from '../directory/teams.ts'
import { userGroups } from '../directory/user-groups.ts'
import type { ReplyField } from '../loginshare/fields.ts'
import { added, type Patch } from '../workspace/edit.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'

/** A list whose entries people name by their titles. */
export type TitledList = NonNullable<ReplyField['names']>

const kinds: Record<TitledList, EntryKind<DirectoryEntry>> = { userGroups, organizations, teams }
const lists = Object.keys(kinds) as TitledList[]

/** Titles that people of a file name and the directory does not have yet: an import adds them. */
export class NewTitles {
  readonly added: Record<TitledList, string[]> = { userGroups: [], organizations: [], teams: [] }
  readonly #all: Record<TitledList, Set<string>>

  constructor(
    private world: World,
    private newId: () => string,
  ) {
    const all = lists.map((list) => [list, new Set(titlesOf(world, list))])
    this.#all = Object.fromEntries(all) as Record<TitledList, Set<string>>
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
   * The patches that add the new titles, and the world with them. A title that cannot be is left to the rows that name
   * it: their own schema refuses it.
   */
  entries(): { patches: Patch[]; around: World } {
    const around: World = { ...this.world }
    const patches: Patch[] = []
    for (const list of lists) {
      const entries = this.added[list].flatMap((title) => this.#entry(list, title))
      if (entries.length === 0) continue
      const before = this.world[list]
      patches.push(...entries.map((entry, index) => added(list, entry, before.length + index)))
      Object.assign(around, { [list]: [...before, ...entries] })
    }
    return { patches, around }
  }

  #entry(list: TitledList, title: string): DirectoryEntry[] {
    const named = list === 'organizations' ? { name: title } : { title }
    const { success, data } = kinds[list].schema.safeParse({ id: this.newId(), ...named })
    return success ? [data] : []
  }
}
