import { ORPCError } from '@orpc/client'
import type { DirectoryEntry, ListName } from '../../shared/workspace/schema.ts'
import type { Client } from '../connection/client.ts'

/** How many entries are asked for at once: logins wait while the app writes an answer down. */
const pieceLength = 500

/**
 * Reads a list of the directory whole, in pieces, and begins anew when the entry where it was to go on is deleted. What
 * else is changed meanwhile comes as an event (`follow.ts`).
 */
export async function readList(client: Client, list: ListName): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = []
  let after: string | undefined
  for (;;) {
    try {
      const { items, next } = await client[list].list({ limit: pieceLength, after })
      entries.push(...items.map(withoutWarnings))
      if (next === null) return entries
      after = next
    } catch (error) {
      if (after === undefined || !(error instanceof ORPCError) || error.code !== 'INVALID') throw error
      entries.length = 0
      after = undefined
    }
  }
}

/** The entry itself: what a helpdesk would trip over is found here, anew at every change. */
function withoutWarnings({ warnings: _, ...entry }: DirectoryEntry & { warnings: unknown }): DirectoryEntry {
  return entry
}
