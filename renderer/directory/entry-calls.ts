import type { EntryKind, MembersChoice } from '../../shared/directory/entry-kind.ts'
import type { ExportFormat } from '../../shared/export/formats.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'
import type { CallContext, Client } from '../connection/client.ts'

/** The procedures of one list, as its page calls them. */
export interface EntryCalls<E> {
  create: (input: object) => Promise<E>
  change: (input: { params: { id: string }; body: object }, options?: { context: CallContext }) => Promise<E>
  changeMany: (input: { ids: string[]; changes: object }) => Promise<{ changed: number; edit: number | null }>
  export: (input: { format: ExportFormat; passwords: boolean; search?: string; ids?: string[] }) => Promise<{
    name: string
    type: string
    content: string
    count: number
  }>
  /** Of people alone. */
  generate: (input: object) => Promise<{ created: number; edit: number }>
  deleteMany: (input: MembersChoice & { ids: string[] }) => Promise<{ edit: number }>
}

/** The contract has the same procedures for each list; the type system cannot see that through the list's name. */
export function callsOf<E extends DirectoryEntry>(client: Client, kind: EntryKind<E>): EntryCalls<E> {
  return client[kind.list] as unknown as EntryCalls<E>
}
