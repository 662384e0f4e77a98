import { z } from 'zod'

/** From where an address of this computer can be reached. */
export const reaches = ['this computer', 'containers', 'network'] as const

/** An address that this computer has. */
export const addressSchema = z.object({
  address: z.string(),
  family: z.enum(['IPv4', 'IPv6']),
  /** The network interface's name, such as `eth0`. */
  name: z.string(),
  reach: z.enum(reaches),
})

export type Address = z.infer<typeof addressSchema>

/**
 * Names of the bridges that container programs make: Docker's own and those of its networks (`br-` and 12 hexadecimal
 * digits; a router's `br-lan` is none), Podman's, and those of CNI.
 */
const containerBridge = /^(docker\d+|docker_gwbridge|br-[0-9a-f]{12}|podman\d+|cni[-\w]*|nerdctl\d+)$/

/** The bridges that a container is on unless it was given a network of its own. */
const defaultBridges = ['docker0', 'podman0']

/**
 * From where the addresses of an interface can be reached.
 *
 * @param internal the system says that it is a loopback
 */
export function reachOf(name: string, internal: boolean): Address['reach'] {
  if (internal) return 'this computer'
  return containerBridge.test(name) ? 'containers' : 'network'
}

/** The nearest first; of the containers' bridges first those that a container is on by itself. */
export function byReach(addresses: readonly Address[]): Address[] {
  return addresses.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ name, reach }: Address): number {
  const own = defaultBridges.indexOf(name)
  return reaches.indexOf(reach) * 10 + (own < 0 ? defaultBridges.length : own)
}
