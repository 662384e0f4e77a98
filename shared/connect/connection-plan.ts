import { byReach, type Address } from './address.ts'
import { hostAndPort } from './host-and-port.ts'
import { loopbackHosts } from './loopback.ts'

/** Where the helpdesk runs, seen from the app. */
export const places = ['this computer', 'container', 'another machine'] as const
export type Place = (typeof places)[number]

/** What a plan is made for. */
export interface ConnectionWish {
  place: Place
  /** The addresses that this computer has, as `addresses.list` gives them. */
  addresses: readonly Address[]
  /** The operating system, in Node's word for it. */
  platform: string
  endpoint: { port: number; path: string }
  /** One of the plan's `choices`; the first of them without it, or when it is none of them any more. */
  chosen?: string | undefined
}

/** How a helpdesk gets connected. */
export interface ConnectionPlan {
  /** The addresses that the endpoint is to listen on: what this place needs and nothing more. */
  hosts: string[]
  /** What to enter in the helpdesk, for users and for staff. */
  url: string
  staffUrl: string
  /** Lines for the helpdesk's service in `compose.yaml`; null when none are needed. */
  extraHosts: string | null
  /** Those of `hosts` that others than this computer can reach. */
  opensTo: string[]
  /** Why it cannot work yet and what to do; null when it can. */
  problem: string | null
  /** The addresses to choose from. */
  choices: string[]
}

/** By this name a container finds the machine that it runs on: Docker Desktop knows it, on Linux `extra_hosts` says it. */
const containersHost = 'host.docker.internal'

/** What to enter in a helpdesk that runs at `place`, and where the endpoint has to listen for it. */
export function connectionPlan(wish: ConnectionWish): ConnectionPlan {
  switch (wish.place) {
    case 'this computer':
      return plan(wish, '127.0.0.1', {})
    case 'container':
      return wish.platform === 'linux' ? containerOnLinux(wish) : plan(wish, containersHost, {})
    case 'another machine':
      return anotherMachine(wish)
  }
}

/** On Linux a container reaches the machine at its bridge's address; elsewhere Docker forwards to loopback. */
function containerOnLinux(wish: ConnectionWish): ConnectionPlan {
  const { choices, picked } = choose(wish, 'containers')
  // Docker takes `host-gateway` for the address of docker0, whichever bridge the container is on.
  const gateway = picked === undefined || picked.name === 'docker0' ? 'host-gateway' : picked.address
  return plan(wish, containersHost, {
    opensTo: picked === undefined ? [] : [picked.address],
    choices,
    extraHosts: `extra_hosts:\n  - "${containersHost}:${gateway}"`,
    problem: picked === undefined ? noBridge : null,
  })
}

const noBridge =
  'No bridge of Docker or Podman that is in use was found on this computer (docker0, br-…, podman0, cni…). Start the helpdesk’s container, then look again. Docker Desktop needs no bridge: its containers reach this computer as it is. If yours use the network in another way, choose “another machine”.'

function anotherMachine(wish: ConnectionWish): ConnectionPlan {
  const { choices, picked } = choose(wish, 'network')
  return plan(wish, picked?.address ?? '127.0.0.1', {
    opensTo: picked === undefined ? [] : [picked.address],
    choices,
    problem: picked === undefined ? noNetwork : null,
  })
}

const noNetwork =
  'This computer has no address that another machine could reach. Connect it to the network that the helpdesk is in, then look again.'

/** The addresses of this reach, IPv4 first, and the one to listen on, if there is any. */
function choose({ addresses, chosen }: ConnectionWish, reach: Address['reach']) {
  const fitting = byReach(addresses)
    .filter((address) => address.reach === reach)
    .sort((a, b) => a.family.localeCompare(b.family))
  const picked = fitting.find(({ address }) => address === chosen) ?? fitting[0]
  return { choices: fitting.map(({ address }) => address), picked }
}

/** Listening on loopback opens nothing to anybody, so it always goes along. */
function plan(
  { endpoint: { port, path } }: ConnectionWish,
  host: string,
  particular: Partial<ConnectionPlan>,
): ConnectionPlan {
  const url = `http://${hostAndPort(host, port)}${path}`
  return {
    hosts: [...loopbackHosts, ...(particular.opensTo ?? [])],
    url,
    staffUrl: `${url}/staff`,
    extraHosts: null,
    opensTo: [],
    problem: null,
    choices: [],
    ...particular,
  }
}
