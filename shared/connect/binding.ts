import type { ConnectionPlan } from './connection-plan.ts'
import { isLoopback } from './loopback.ts'

/** How where the endpoint listens differs from where a helpdesk needs it. */
export interface Binding {
  /** Where it must listen, too. */
  missing: string[]
  /** Those of `missing` that others than this computer can reach. */
  opening: string[]
  /** Where it listens beyond this computer for nothing. */
  needless: string[]
}

/** Compares where the endpoint listens with a plan. It need not listen on `::1`: no plan names that in its URL. */
export function bindingFor({ hosts, opensTo }: ConnectionPlan, listensOn: readonly string[]): Binding {
  const missing = ['127.0.0.1', ...opensTo].filter((host) => !listensOn.some((one) => covers(one, host)))
  return {
    missing,
    opening: missing.filter((host) => !isLoopback(host)),
    needless: listensOn.filter((host) => !isLoopback(host) && !hosts.includes(host)),
  }
}

/** Whether who listens on one address is reached at the other: `0.0.0.0` and `::` stand for every one of their family. */
function covers(listensOn: string, host: string): boolean {
  return listensOn === host || listensOn === (host.includes(':') ? '::' : '0.0.0.0')
}
