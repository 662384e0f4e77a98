import { readFileSync } from 'node:fs'
import {
  emptyHelpdesk,
  helpdeskSchema,
  type Helpdesk,
  type Login,
  type Verdict,
} from '../shared/verdict/helpdesk.ts'

/** A reply, and what a helpdesk made of it. */
export interface Recorded extends Login {
  id: string
  body: Uint8Array
  helpdesk: Helpdesk
  told: Pick<Verdict, 'ok' | 'error' | 'exception' | 'log' | 'organizations' | 'account'>
}

const file = new URL('fixtures/replies.jsonl', import.meta.url)

/** Replies that the helpdesk's own decision code has judged, with what that helpdesk knew. */
export const recordedReplies: readonly Recorded[] = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { id, kind, interface: named, body, accounts, staff, ...told } = JSON.parse(line) as Line
    const helpdesk = {
      ...emptyHelpdesk,
      userGroups: ['Registered', 'VIP'],
      teams: ['Staff', 'Administrator'],
      administratorTeams: ['Administrator'],
      accounts: accounts ?? [],
      staff: staff ?? [],
    }
    return {
      id,
      kind,
      interface: named,
      username: 'jdoe',
      body: Buffer.from(body, 'base64'),
      helpdesk: helpdeskSchema.parse(helpdesk),
      told,
    }
  })

type Line = Pick<Login, 'kind' | 'interface'> &
  Recorded['told'] & { id: string; body: string; accounts?: object[]; staff?: object[] }
