import { queryOptions, skipToken } from '@tanstack/react-query'
import type { HealthProblem } from '../../shared/directory/health.ts'
import type { Organization } from '../../shared/directory/organizations.ts'
import type { StaffMember } from '../../shared/directory/staff.ts'
import type { Team } from '../../shared/directory/teams.ts'
import type { UserGroup } from '../../shared/directory/user-groups.ts'
import type { User } from '../../shared/directory/users.ts'
import type { ExchangeMarks } from '../../shared/traffic/exchange.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import type { ListName } from '../../shared/workspace/schema.ts'
import type { Client } from '../connection/client.ts'
import { newestRead, readNow, withNewFound, type ExchangeList } from './exchange-list.ts'
import { readList } from './read-list.ts'

/** Begins the keys of what filters have found. */
export const foundKey = ['found'] as const

/** Begins the keys of whole exchanges. */
export const exchangeKey = ['exchange'] as const

/** Everything that the page reads, by the key under which it is kept. Events keep what was read true. */
export function queriesOf(client: Client) {
  return {
    ...lists(client),
    // Found here, from the lists (`health/watch-health.tsx`).
    health: queryOptions<HealthProblem[]>({ queryKey: ['health'], queryFn: skipToken }),
    settings: queryOptions({ queryKey: ['settings'], queryFn: () => client.settings.read() }),
    endpoint: queryOptions({ queryKey: ['endpoint'], queryFn: () => client.endpoint.read() }),
    activeScenario: queryOptions({
      queryKey: ['activeScenario'],
      queryFn: () => client.activeScenario.read(),
    }),
    clock: queryOptions({ queryKey: ['clock'], queryFn: () => client.clock.read() }),
    file: queryOptions({ queryKey: ['file'], queryFn: () => client.file.read() }),
    helpdesk: queryOptions({ queryKey: ['helpdesk'], queryFn: () => client.helpdesk.read({}) }),
    history: queryOptions({ queryKey: ['history'], queryFn: () => client.history.read() }),
    postedPasswords: queryOptions({
      queryKey: ['postedPasswords'],
      queryFn: () => client.postedPasswords.read(),
    }),
    recording: queryOptions({ queryKey: ['recording'], queryFn: () => client.recording.read() }),
    exchanges: queryOptions({
      queryKey: ['exchanges'],
      queryFn: async () => readNow(await client.exchanges.list({ limit: newestRead })),
    }),
    /** What was put on exchanges since they were read (`traffic/use-log.ts`); events alone tell of it. */
    marks: queryOptions<ReadonlyMap<number, ExchangeMarks>>({
      queryKey: ['marks'],
      queryFn: skipToken,
      initialData: new Map(),
    }),
    /** The newest that a filter finds. Read again, only what has come since is asked for. */
    found: (filter: string) =>
      queryOptions<ExchangeList>({
        queryKey: [...foundKey, filter],
        queryFn: async ({ client: queryClient, queryKey }) => {
          const before = queryClient.getQueryData<ExchangeList>(queryKey)
          const since = before?.items[0]?.id ?? 0
          const page = await client.exchanges.list({ limit: newestRead, filter, since })
          return before === undefined ? readNow(page) : withNewFound(before, page)
        },
        gcTime: 60_000,
      }),
    /** How the exchanges that a filter finds ended, over time. Read again by who shows it. */
    outcomes: (filter: string) =>
      queryOptions({
        queryKey: ['outcomes', filter],
        queryFn: () => client.exchanges.outcomes({ filter }),
        gcTime: 60_000,
      }),
    /** Those that came next and before among what a filter finds: none where there is none. */
    neighbours: (filter: string, id: number) =>
      queryOptions({
        queryKey: [...foundKey, filter, 'beside', id],
        queryFn: async () => {
          const [next, before] = await Promise.all([
            client.exchanges.list({ filter, since: id, order: 'asc', limit: 1 }),
            client.exchanges.list({ filter, upTo: id - 1, limit: 1 }),
          ])
          return { next: next.items[0], before: before.items[0] }
        },
        gcTime: 60_000,
      }),
    exchange: (id: number) =>
      queryOptions({
        queryKey: [...exchangeKey, id],
        queryFn: () => client.exchanges.read({ id: String(id) }),
        gcTime: 60_000,
      }),
    /** What was posted: the password where it is kept, else none. Forgotten as soon as nobody needs it. */
    postedLogin: (id: number) =>
      queryOptions({
        queryKey: ['postedLogin', id],
        queryFn: async () => {
          const { username } = await client.exchanges.read({ id: String(id) })
          const { password } = await client.exchanges.password({ id: String(id) })
          return { username, password: password ?? '' }
        },
        gcTime: 0,
      }),
    // No event tells of these.
    tries: queryOptions({
      queryKey: ['tries'],
      queryFn: async () => (await client.tries.list()).items,
      staleTime: 0,
    }),
    tried: (id: number) =>
      queryOptions({
        queryKey: ['try', id],
        queryFn: () => client.tries.read({ id: String(id) }),
        gcTime: 60_000,
      }),
    app: queryOptions({ queryKey: ['app'], queryFn: () => client.app.read() }),
    addresses: queryOptions({
      queryKey: ['addresses'],
      queryFn: async () => (await client.addresses.list()).items,
      staleTime: 0,
    }),
  }
}

/** Each list of the workspace, whole. */
function lists(client: Client) {
  const query = <Entry extends object>(list: ListName) =>
    queryOptions({
      queryKey: [list],
      queryFn: () => readList(client, list) as Promise<Entry[]>,
    })
  return {
    userGroups: query<UserGroup>('userGroups'),
    organizations: query<Organization>('organizations'),
    users: query<User>('users'),
    teams: query<Team>('teams'),
    staff: query<StaffMember>('staff'),
    scenarios: query<Scenario>('scenarios'),
  }
}

export type Queries = ReturnType<typeof queriesOf>
