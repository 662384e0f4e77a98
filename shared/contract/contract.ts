import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { addressSchema } from '../connect/address.ts'
import { healthProblemSchema } from '../directory/health.ts'
import { organizationSchema } from '../directory/organizations.ts'
import { staffSchema } from '../directory/staff.ts'
import { teamSchema } from '../directory/teams.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { userSchema } from '../directory/users.ts'
import { settingsChangeSchema, settingsSchema } from '../workspace/settings.ts'
import { appSchema } from './app.ts'
import { endpointStateSchema } from './endpoint.ts'
import { base } from './base.ts'
import { checkScriptContract } from './check-script.ts'
import { entries, membersChoice, noChoice } from './entries.ts'
import { eventSchema } from './events.ts'
import { exchangeFilesContract } from './exchange-files.ts'
import { exchangesContract, postedPasswordsContract } from './exchanges.ts'
import { fileStateSchema } from './file.ts'
import { fromLogContract } from './from-log.ts'
import { generate, spread } from './generate.ts'
import { helpdeskContract } from './helpdesk.ts'
import { historySchema } from './history.ts'
import { importInputSchema, importPreviewSchema, importProgressSchema, runName } from './import.ts'
import { listOf } from './list.ts'
import { recordingContract } from './recording.ts'
import { scenariosContract } from './scenarios.ts'
import { triesContract } from './tries.ts'
import { verdictContract } from './verdict.ts'

/** What was done, in words, and what can be done next. */
const stepDone = historySchema.extend({ done: z.string() })

/** The number of the edit that is meant; without it, whichever is the last. */
const onlyThat = z.strictObject({ edit: z.int({ error: 'is no whole number' }).optional() }).optional()

/** Everything that a window, a browser or a script can ask of the app; every door serves exactly this. */
export const contract = {
  users: {
    ...entries('/users', 'user', userSchema, noChoice),
    // An empty name among the organizations stands for none.
    generate: generate('/users', 'users', { usergroups: spread, organizations: spread }),
  },
  userGroups: entries('/user-groups', 'user group', userGroupSchema, membersChoice),
  organizations: entries('/organizations', 'organization', organizationSchema, membersChoice),
  staff: {
    ...entries('/staff', 'staff member', staffSchema, noChoice),
    generate: generate('/staff', 'staff members', { teams: spread }),
  },
  teams: entries('/teams', 'team', teamSchema, membersChoice),
  ...scenariosContract,
  import: {
    preview: base
      .route({
        method: 'POST',
        path: '/import/preview',
        tags: ['import'],
        summary: 'What importing a file would do, and every problem with its line; nothing is changed',
      })
      .input(importInputSchema)
      .output(importPreviewSchema),
    run: base
      .route({
        method: 'POST',
        path: '/import',
        tags: ['import'],
        summary:
          'Import a file of people whole or not at all, as one edit; tells how far it has come (server-sent events)',
      })
      .input(importInputSchema.extend({ run: runName.optional() }))
      .output(eventIterator(importProgressSchema)),
    cancel: base
      .route({
        method: 'POST',
        path: '/import/cancel',
        tags: ['import'],
        summary: 'Stop the import that was given this name; tells whether it was not too late',
      })
      .input(z.strictObject({ run: runName }))
      .output(z.object({ cancelled: z.boolean() })),
  },
  app: {
    read: base
      .route({ method: 'GET', path: '/app', summary: 'What runs here, and where its files are' })
      .output(appSchema),
  },
  health: {
    list: base
      .route({ method: 'GET', path: '/health', summary: 'What a helpdesk would trip over in the directory' })
      .output(listOf(healthProblemSchema)),
  },
  history: {
    read: base
      .route({ method: 'GET', path: '/history', summary: 'What can be taken back and done again' })
      .output(historySchema),
  },
  undo: base
    .route({
      method: 'POST',
      path: '/undo',
      summary: 'Take the last edit back; with `edit`, only if it is that one',
    })
    .input(onlyThat)
    .output(stepDone),
  redo: base
    .route({ method: 'POST', path: '/redo', summary: 'Do it again; with `edit`, only if it is that one' })
    .input(onlyThat)
    .output(stepDone),
  exchanges: { ...exchangesContract, ...exchangeFilesContract },
  fromLog: fromLogContract,
  postedPasswords: postedPasswordsContract,
  recording: recordingContract,
  settings: {
    read: base.route({ method: 'GET', path: '/settings', tags: ['settings'] }).output(settingsSchema),
    change: base
      .route({
        method: 'PATCH',
        path: '/settings',
        tags: ['settings'],
        summary: 'Change settings; what is left out stays',
      })
      .input(settingsChangeSchema)
      .output(settingsSchema),
  },
  endpoint: {
    read: base.route({ method: 'GET', path: '/endpoint', tags: ['endpoint'] }).output(endpointStateSchema),
    start: base
      .route({ method: 'POST', path: '/endpoint/start', tags: ['endpoint'] })
      .output(endpointStateSchema),
    stop: base
      .route({ method: 'POST', path: '/endpoint/stop', tags: ['endpoint'] })
      .output(endpointStateSchema),
  },
  addresses: {
    list: base
      .route({
        method: 'GET',
        path: '/addresses',
        tags: ['endpoint'],
        summary: 'The addresses of this computer',
      })
      .output(listOf(addressSchema)),
  },
  file: {
    read: base
      .route({
        method: 'GET',
        path: '/file',
        tags: ['file'],
        summary: 'How the workspace file stands to what is in effect, where somebody else has changed it',
      })
      .output(fileStateSchema),
    takeOver: base
      .route({ method: 'POST', path: '/file/take-over', tags: ['file'], summary: 'Take over what it holds' })
      .output(fileStateSchema),
    keep: base
      .route({
        method: 'POST',
        path: '/file/keep',
        tags: ['file'],
        summary: 'Keep what is in effect and write it; what the file holds is copied to the backups first',
      })
      .output(fileStateSchema),
    hold: base
      .route({
        method: 'GET',
        path: '/file/hold',
        tags: ['file'],
        summary: 'Have it asked about before it is taken over, for as long as this stream is open',
      })
      .output(eventIterator(z.object({ held: z.literal(true) }))),
  },
  helpdesk: helpdeskContract,
  verdict: verdictContract,
  checkScript: checkScriptContract,
  tries: triesContract,
  events: base
    .route({ method: 'GET', path: '/events', summary: 'What changes, as it changes (server-sent events)' })
    .output(eventIterator(eventSchema)),
}
