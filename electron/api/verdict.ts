import { apply, emptyHelpdesk, read, type Helpdesk } from '../../shared/loginshare/verdict.ts'
import type { World } from '../../shared/workspace/schema.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { api } from './context.ts'

/** Judges a reply. */
export const verdictHandler = api.verdict.handler(async ({ input, context: { session } }) => {
  const { body, helpdesk, ...login } = input
  const reading = read(Buffer.from(body, 'base64'), await loadLibxml2())
  return apply(reading, login, { ...helpdeskOf(session.world), ...helpdesk })
})

/** A helpdesk with the directory's groups and teams, that nobody has logged in to yet. */
export function helpdeskOf({ userGroups, teams }: World): Helpdesk {
  const administrators = teams.filter((team) => team.administrators)
  return {
    ...emptyHelpdesk,
    userGroups: userGroups.map(({ title }) => title),
    teams: teams.map(({ title }) => title),
    administratorTeams: administrators.map(({ title }) => title),
  }
}
