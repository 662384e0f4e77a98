import type { CallContext } from './client.ts'

/** The header that names the revision a call was made in view of. */
export function seenHeader({ seen }: CallContext): Record<string, string> {
  return seen === undefined ? {} : { 'if-match': seen }
}
