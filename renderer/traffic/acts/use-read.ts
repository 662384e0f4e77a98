import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { useApi } from '../../live/api.tsx'
import { problemOf } from '../../live/problem-of.ts'

/** The most logins that are read whole at once, for what needs all of each. */
export const mostRead = 100

/** Gives a function that reads exchanges whole and does something with them; it says so where they cannot be read. */
export function useRead(): (
  ids: readonly number[],
  then: (exchanges: Exchange[]) => unknown,
) => Promise<void> {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  return async (ids, then) => {
    try {
      await then(await Promise.all(ids.map((id) => queryClient.query(queries.exchange(id)))))
    } catch (error) {
      notifications.show({ color: 'red', message: problemOf(error) })
    }
  }
}
