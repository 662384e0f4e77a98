import { z } from 'zod'

/** A user's account in a helpdesk; a login finds it by its e-mail addresses. */
export const accountSchema = z.object({
  usergroup: z.string().default(''),
  fullname: z.string().default(''),
  designation: z.string().default(''),
  phone: z.string().default(''),
  emails: z.array(z.string()).default([]),
  /** Null for none. */
  organization: z.string().nullable().default(null),
})

/** A staff member's account in a helpdesk; a login finds it by the posted username. */
export const staffAccountSchema = z.object({
  username: z.string(),
  firstname: z.string().default(''),
  lastname: z.string().default(''),
  designation: z.string().default(''),
  email: z.string().default(''),
  mobilenumber: z.string().default(''),
  signature: z.string().default(''),
  team: z.string(),
})

export const organizationSchema = z.object({
  name: z.string(),
  type: z.enum(['restricted', 'shared']).default('restricted'),
})

/** How a helpdesk's database compares titles and usernames. */
export const comparisons = ['loosely', 'exactly'] as const

/** What a helpdesk knows when a reply arrives. */
export const helpdeskSchema = z.object({
  /** The titles of the groups whose type is *registered*; the stock Guest group is none of them. */
  userGroups: z.array(z.string()),
  /** The titles of all teams. */
  teams: z.array(z.string()),
  /** The titles of those whose members may log in to the Admin CP. */
  administratorTeams: z.array(z.string()),
  organizations: z.array(organizationSchema),
  /** Users, the oldest account first. */
  accounts: z.array(accountSchema).readonly(),
  staff: z.array(staffAccountSchema).readonly(),
  /** Loosely, as the stock collation `utf8_unicode_ci` does: case, accents and trailing spaces do not count. */
  comparesTitles: z.enum(comparisons),
  /** The one group whose members the template group lets in; empty for all. */
  restrictedTo: z.string(),
  /** The helpdesk's phrase for a wrong password, where its lock-out after failed logins is on; empty where it is off. */
  lockOutPhrase: z.string(),
})

export type Helpdesk = z.infer<typeof helpdeskSchema>
export type Account = z.infer<typeof accountSchema>
export type StaffAccount = z.infer<typeof staffAccountSchema>

/** A helpdesk that nobody has set anything up in. */
export const emptyHelpdesk: Helpdesk = {
  userGroups: [],
  teams: [],
  administratorTeams: [],
  organizations: [],
  accounts: [],
  staff: [],
  comparesTitles: 'loosely',
  restrictedTo: '',
  lockOutPhrase: '',
}

/** What a login says that counts when its reply is judged. */
export const loginSchema = z.object({
  kind: z.enum(['user', 'staff'], { error: 'is neither user nor staff' }),
  username: z.string(),
  /** As the helpdesk posts it; only `admin` makes a difference. */
  interface: z.string().optional(),
})

export type Login = z.infer<typeof loginSchema>

/** Something that the verdict depends on and that no reply says, and what was taken for granted. */
const assumptionSchema = z.object({ on: z.string(), assumed: z.string() })

export type Assumption = z.infer<typeof assumptionSchema>

const value = z.union([z.string(), z.array(z.string())]).nullable()

/** What a helpdesk makes of a reply. */
export const verdictSchema = z.object({
  /** The person is logged in. */
  ok: z.boolean(),
  /** What the person at the login form reads, which may be nothing; null when logged in. */
  error: z.string().nullable(),
  /** An exception page is shown instead of the form. */
  exception: z.boolean(),
  /** What the helpdesk writes into its error log. */
  log: z.array(z.string()),
  /** Organizations that it has created by then, whether the person is logged in or not. */
  organizations: z.array(organizationSchema),
  /** Of an accepted user reply: the account as it is then, and its place among the accounts. */
  account: accountSchema.extend({ new: z.boolean(), index: z.int().nonnegative() }).optional(),
  /** Of an accepted staff reply. */
  staffAccount: staffAccountSchema.extend({ new: z.boolean(), index: z.int().nonnegative() }).optional(),
  /** What the login has changed in the account, field by field; null before it was there. */
  changes: z.array(z.object({ field: z.string(), before: value, after: value })),
  /** The reply's `result` as PHP reads it; null where there is none. */
  result: z.number().nullable(),
  /** The first line of the reply that is no XML, from 1; null where that is not what is wrong. */
  line: z.int().positive().nullable(),
  /** The elements that the helpdesk looked for in vain, for which it refused the reply. */
  missing: z.array(z.string()),
  /** Why, in the order in which it counted. */
  reasons: z.array(z.string()),
  /** What depends on the helpdesk's settings, database or version. */
  depends: z.array(assumptionSchema),
})

export type Verdict = z.infer<typeof verdictSchema>
