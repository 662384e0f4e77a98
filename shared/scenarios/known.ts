import { findStaffByUsername, findUserByUsername } from '../directory/find.ts'
import type { World } from '../workspace/schema.ts'
import { quoted } from './quoted.ts'

/** What mistakes are looked for against; what is left out is not looked at. */
export interface Known {
  world?: World
  /** The names of LoginShare URLs to relay to. */
  urls?: readonly string[]
}

/** Says that the directory has nobody with this username; undefined where it has. */
export function nobody(username: string, world: World): string | undefined {
  const there = findUserByUsername(world, username) ?? findStaffByUsername(world, username)
  return there ? undefined : `names ${quoted(username)}, whom the directory does not have`
}
