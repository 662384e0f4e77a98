import { queryOptions } from '@tanstack/react-query'
import type { Client } from '../connection/client.ts'

/** Everything that the page reads, by the key under which it is kept. Events keep what was read true. */
export function queriesOf(client: Client) {
  return {
    users: queryOptions({
      queryKey: ['users'],
      queryFn: async () => (await client.users.list({})).items.map(withoutWarnings),
    }),
    userGroups: queryOptions({
      queryKey: ['userGroups'],
      queryFn: async () => (await client.userGroups.list({})).items.map(withoutWarnings),
    }),
    organizations: queryOptions({
      queryKey: ['organizations'],
      queryFn: async () => (await client.organizations.list({})).items.map(withoutWarnings),
    }),
    settings: queryOptions({ queryKey: ['settings'], queryFn: () => client.settings.read() }),
    endpoint: queryOptions({ queryKey: ['endpoint'], queryFn: () => client.endpoint.read() }),
    history: queryOptions({ queryKey: ['history'], queryFn: () => client.history.read() }),
    postedPasswords: queryOptions({
      queryKey: ['postedPasswords'],
      queryFn: () => client.postedPasswords.read(),
    }),
    exchanges: queryOptions({
      queryKey: ['exchanges'],
      queryFn: () => client.exchanges.list({ limit: 500 }),
    }),
    exchange: (id: number) =>
      queryOptions({
        queryKey: ['exchange', id],
        queryFn: () => client.exchanges.read({ id: String(id) }),
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

/** The entry itself: what a helpdesk would trip over is found here, anew at every change. */
function withoutWarnings<Entry extends { warnings: unknown }>({ warnings: _, ...entry }: Entry) {
  return entry
}

export type Queries = ReturnType<typeof queriesOf>
