import { describe, expect, it } from 'vitest'
import type { Address } from './address.ts'
import { connectionPlan, type ConnectionWish } from './connection-plan.ts'

function address(name: string, text: string, reach: Address['reach']): Address {
  return { name, address: text, family: text.includes(':') ? 'IPv6' : 'IPv4', reach }
}

const loopback = [address('lo', '127.0.0.1', 'this computer'), address('lo', '::1', 'this computer')]
const docker = address('docker0', '172.17.0.1', 'containers')
const compose = address('br-0123456789ab', '172.18.0.1', 'containers')
const lan = address('eth0', '192.168.1.20', 'network')
const lan6 = address('eth0', 'fd00::20', 'network')

function plan(values: Partial<ConnectionWish>) {
  const endpoint = { port: 8480, path: '/loginshare' }
  return connectionPlan({ place: 'container', addresses: loopback, platform: 'linux', endpoint, ...values })
}

describe('A helpdesk on this computer', () => {
  it('reaches loopback, and nothing more is opened', () => {
    const place = 'this computer'
    expect(plan({ place, addresses: [lan, docker, ...loopback], chosen: '192.168.1.20' })).toEqual({
      hosts: ['127.0.0.1', '::1'],
      url: 'http://127.0.0.1:8480/loginshare',
      staffUrl: 'http://127.0.0.1:8480/loginshare/staff',
      extraHosts: null,
      opensTo: [],
      problem: null,
      choices: [],
    })
  })
})

describe('A helpdesk in a container on Linux', () => {
  it('reaches the address of Docker’s bridge, by a name that a line in its compose file gives it', () => {
    expect(plan({ addresses: [...loopback, docker, lan] })).toEqual({
      hosts: ['127.0.0.1', '::1', '172.17.0.1'],
      url: 'http://host.docker.internal:8480/loginshare',
      staffUrl: 'http://host.docker.internal:8480/loginshare/staff',
      extraHosts: 'extra_hosts:\n  - "host.docker.internal:host-gateway"',
      opensTo: ['172.17.0.1'],
      problem: null,
      choices: ['172.17.0.1'],
    })
  })

  it('may be on one of several bridges, of which docker0 comes first', () => {
    const addresses = [compose, address('docker0', 'fd00::1', 'containers'), docker]
    const { choices, opensTo } = plan({ addresses })
    expect(choices).toEqual(['172.17.0.1', '172.18.0.1', 'fd00::1'])
    expect(opensTo).toEqual(['172.17.0.1'])
  })

  it('is given the address itself on another bridge, since host-gateway is that of docker0', () => {
    expect(plan({ addresses: [compose, docker], chosen: '172.18.0.1' })).toMatchObject({
      hosts: ['127.0.0.1', '::1', '172.18.0.1'],
      opensTo: ['172.18.0.1'],
      extraHosts: 'extra_hosts:\n  - "host.docker.internal:172.18.0.1"',
    })
  })

  it('is on the first bridge when the chosen one is gone', () => {
    expect(plan({ addresses: [docker], chosen: '172.18.0.1' }).opensTo).toEqual(['172.17.0.1'])
  })

  it('without any bridge gets told what was looked for, and nothing is opened', () => {
    const { hosts, opensTo, choices, problem } = plan({ addresses: [...loopback, lan] })
    expect({ hosts, opensTo, choices }).toEqual({ hosts: ['127.0.0.1', '::1'], opensTo: [], choices: [] })
    expect(problem).toMatch(/^No bridge of Docker or Podman .*docker0.*Start the helpdesk’s container/)
  })
})

describe.each(['darwin', 'win32'])('A helpdesk in a container on %s', (platform) => {
  it('is forwarded to loopback by Docker Desktop', () => {
    expect(plan({ platform, addresses: [...loopback, lan] })).toEqual({
      hosts: ['127.0.0.1', '::1'],
      url: 'http://host.docker.internal:8480/loginshare',
      staffUrl: 'http://host.docker.internal:8480/loginshare/staff',
      extraHosts: null,
      opensTo: [],
      problem: null,
      choices: [],
    })
  })
})

describe('A helpdesk on another machine', () => {
  const place = 'another machine'

  it('reaches one address, IPv4 first, and no other is opened', () => {
    const addresses = [...loopback, lan6, lan, address('wlan0', '10.0.0.5', 'network'), docker]
    expect(plan({ place, addresses })).toEqual({
      hosts: ['127.0.0.1', '::1', '192.168.1.20'],
      url: 'http://192.168.1.20:8480/loginshare',
      staffUrl: 'http://192.168.1.20:8480/loginshare/staff',
      extraHosts: null,
      opensTo: ['192.168.1.20'],
      problem: null,
      choices: ['192.168.1.20', '10.0.0.5', 'fd00::20'],
    })
  })

  it('reaches the address that was chosen, an IPv6 one in brackets', () => {
    expect(plan({ place, addresses: [lan, lan6], chosen: 'fd00::20' })).toMatchObject({
      hosts: ['127.0.0.1', '::1', 'fd00::20'],
      url: 'http://[fd00::20]:8480/loginshare',
      opensTo: ['fd00::20'],
    })
  })

  it('cannot reach a computer without a network', () => {
    expect(plan({ place, addresses: [...loopback, docker] })).toMatchObject({
      hosts: ['127.0.0.1', '::1'],
      opensTo: [],
      problem: expect.stringContaining('no address that another machine could reach') as string,
    })
  })
})
