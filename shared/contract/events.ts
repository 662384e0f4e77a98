import { z } from 'zod'
import { organizationSchema } from '../directory/organizations.ts'
import { staffSchema } from '../directory/staff.ts'
import { teamSchema } from '../directory/teams.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { userSchema } from '../directory/users.ts'
import { memoryCounts } from '../helpdesk/memory.ts'
import { marksSchema, summarySchema } from '../traffic/exchange.ts'
import { scenarioSchema } from '../scenarios/scenario.ts'
import { settingsSchema } from '../workspace/settings.ts'
import { endpointStateSchema } from './endpoint.ts'
import { fileStateSchema } from './file.ts'
import { historySchema } from './history.ts'
import { recordingSchema } from './recording.ts'
import { activeScenarioSchema, clockSchema } from './scenarios.ts'

/** An entry as it is now; null when it was deleted. */
function entryChange<List extends string, E extends z.ZodType>(list: List, entry: E) {
  return z.object({ type: z.literal(list), id: z.string(), entry: entry.nullable() })
}

/** One thing that is different now. */
export const changeSchema = z.discriminatedUnion('type', [
  entryChange('users', userSchema),
  entryChange('userGroups', userGroupSchema),
  entryChange('organizations', organizationSchema),
  entryChange('teams', teamSchema),
  entryChange('staff', staffSchema),
  entryChange('scenarios', scenarioSchema),
  activeScenarioSchema.extend({ type: z.literal('activeScenario') }),
  clockSchema.extend({ type: z.literal('clock') }),
  z.object({ type: z.literal('settings'), settings: settingsSchema }),
  z.object({ type: z.literal('endpoint'), endpoint: endpointStateSchema }),
  z.object({ type: z.literal('saved'), problem: z.string().nullable() }),
  z.object({ type: z.literal('file'), file: fileStateSchema }),
  historySchema.extend({ type: z.literal('history') }),
  /** What the helpdesk has gathered from logins is other than before; there is so much of it now. */
  memoryCounts.extend({ type: z.literal('helpdesk') }),
  z.object({ type: z.literal('postedPasswords'), keep: z.boolean() }),
  z.object({
    type: z.literal('exchanges'),
    /** How many were recorded since the last event; the newest of them are in `items`, newest first. */
    added: z.int(),
    /** How many of those were logins, and not a browser that looked for something else. */
    logins: z.int(),
    /** How many of the logins were refused. */
    refused: z.int(),
    items: z.array(summarySchema),
    total: z.int(),
    dropped: z.int(),
  }),
  /** Exchanges were pinned or unpinned, or have another note. */
  z.object({ type: z.literal('marks'), items: z.array(marksSchema) }),
  /** Exchanges are gone from the log or back in it, or very many are marked: what was read of it is to be read anew. */
  z.object({ type: z.literal('log'), total: z.int(), dropped: z.int() }),
  recordingSchema.extend({ type: z.literal('recording') }),
])

export type Change = z.infer<typeof changeSchema>

/**
 * What changed in a session since the event before: at most one every 100 ms. The first event of a stream has no
 * changes. `resync` means that changes were left out because the reader fell behind: read the lists anew.
 */
export const eventSchema = z.object({
  seq: z.int(),
  session: z.string(),
  /** The session's revision as of this event, to be sent as `If-Match`: the text of its `ETag` header. */
  tag: z.string(),
  changes: z.array(changeSchema),
  resync: z.boolean(),
})

export type Event = z.infer<typeof eventSchema>
