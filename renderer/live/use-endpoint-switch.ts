import { useMutation } from '@tanstack/react-query'
import { useApi } from './api.tsx'

/** Starts and stops the endpoint; what becomes of it arrives as events. */
export function useEndpointSwitch() {
  const { client } = useApi()
  const start = useMutation({ mutationFn: () => client.endpoint.start() })
  const stop = useMutation({ mutationFn: () => client.endpoint.stop() })
  return { start, stop }
}
