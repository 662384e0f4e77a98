import { z } from 'zod'
import { organizationSchema } from '../directory/organizations.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { staffSchema } from '../directory/staff.ts'
import { teamSchema } from '../directory/teams.ts'
import { userSchema } from '../directory/users.ts'
import { scenarioSchema } from '../scenarios/scenario.ts'
import { migrations } from './migrate.ts'
import { settingsSchema } from './settings.ts'

/** The version of the file that this app writes. A change of the schema adds a migration, which raises it. */
export const workspaceVersion = migrations.length + 1

/** The workspace file: everything that a person edits. Keys are written in this order. */
export const workspaceSchema = z.strictObject({
  version: z.literal(workspaceVersion),
  settings: settingsSchema,
  userGroups: z.array(userGroupSchema),
  organizations: z.array(organizationSchema),
  users: z.array(userSchema),
  teams: z.array(teamSchema),
  staff: z.array(staffSchema),
  scenarios: z.array(scenarioSchema),
})

export type Workspace = z.infer<typeof workspaceSchema>

/** What a session works on: the workspace's contents. Never changed in place. */
export type World = Omit<Workspace, 'version'>

export type { Settings } from './settings.ts'

/** The lists of the directory. */
export const directoryLists = ['userGroups', 'organizations', 'users', 'teams', 'staff'] as const

export type DirectoryListName = (typeof directoryLists)[number]

/** All lists of a workspace. */
export const listNames = [...directoryLists, 'scenarios'] as const

export type ListName = (typeof listNames)[number]

/** An entry of any of them. */
export type DirectoryEntry = World[ListName][number]
