import { z } from 'zod'
import { xmlText } from '../loginshare/xml-text.ts'
import { comparisons } from '../verdict/helpdesk.ts'

const titles = z
  .array(xmlText.refine((title) => title.trim() !== '', 'holds an empty title'))
  .refine((all) => new Set(all).size === all.length, 'names something twice')
  .default([])

/** What the helpdesk knows before anybody logs in, and those of its switches that a verdict depends on. */
export const helpdeskSettings = z.strictObject({
  /** Its groups, teams and organizations are those of the directory; otherwise those that follow. */
  asDirectory: z.boolean({ error: 'is neither true nor false' }).default(true),
  /** Registered groups. */
  userGroups: titles,
  teams: titles,
  /** Those of the teams whose members may log in to the Admin CP. */
  administratorTeams: titles,
  organizations: titles,
  /** How its database compares titles and usernames. */
  comparesTitles: z.enum(comparisons, { error: 'is neither loosely nor exactly' }).default('loosely'),
  /** The one group whose members the template group lets in; empty for all. */
  restrictedTo: xmlText.default(''),
  /** Its phrase for a wrong password, where its lock-out after failed logins is on; empty where it is off. */
  lockOutPhrase: xmlText.default(''),
})

export type HelpdeskSettings = z.infer<typeof helpdeskSettings>
