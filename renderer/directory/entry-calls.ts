import type { EntryKind, MembersChoice } from '../../shared/directory/entry-kind.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import type { CallContext, Client } from '../connection/client.ts'

/** The procedures of one list, as its page calls them. */
export interface EntryCalls<E> {
  create: (input: object) => Promise<E>
  change: (input: { params: { id: string }; body: object }, options?: { context: CallContext }) => Promise<E>
  delete: (input: {
    params: { id: string }
    query: { [Choice in keyof MembersChoice]: string }
  }) => Promise<{ edit: number }>
}

/** The contract has the same procedures for each list; the type system cannot see that through the list's name. */
export function callsOf<E extends DirectoryEntry>(client: Client, kind: EntryKind<E>): EntryCalls<E> {
  return client[kind.list] as unknown as EntryCalls<E>
}
