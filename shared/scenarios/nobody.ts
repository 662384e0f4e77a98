import { findStaffByUsername, findUserByUsername } from '../directory/find.ts'
import type { World } from '../workspace/schema.ts'
import { quoted } from './quoted.ts'

/** Says that the directory has nobody with this username; undefined where it has. */
export function nobody(username: string, world: World): string | undefined {
  const there = findUserByUsername(world, username) ?? findStaffByUsername(world, username)
  return there ? undefined : `names ${quoted(username)}, whom the directory does not have`
}
