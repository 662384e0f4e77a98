import { createContext, use } from 'react'
import type { Client } from '../connection/client.ts'
import { queriesOf, type Queries } from './queries.ts'

/** What a page calls and what it reads. */
export interface Api {
  client: Client
  queries: Queries
}

const ApiContext = createContext<Api | undefined>(undefined)

export const ApiProvider = ApiContext.Provider

export function apiOf(client: Client): Api {
  return { client, queries: queriesOf(client) }
}

export function useApi(): Api {
  const api = use(ApiContext)
  if (api === undefined) throw new Error('useApi needs an ApiProvider above it.')
  return api
}
