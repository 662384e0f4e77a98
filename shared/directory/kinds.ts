import type { DirectoryEntry } from '../workspace/schema.ts'
import type { EntryKind } from './entry-kind.ts'
import { organizations } from './organizations.ts'
import { staff } from './staff.ts'
import { teams } from './teams.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** The lists of the directory; what names entries of another list comes after that. */
export const entryKinds: readonly EntryKind<DirectoryEntry>[] = [
  userGroups,
  organizations,
  users,
  teams,
  staff,
]
