import { describe, expect, it } from 'vitest'
import { byReach, reachOf, type Address } from './address.ts'

describe('The addresses of an interface are reached', () => {
  it('from this computer alone when it is a loopback', () => {
    expect(reachOf('lo', true)).toBe('this computer')
    expect(reachOf('lo0', true)).toBe('this computer')
  })

  it.each(['docker0', 'docker_gwbridge', 'br-0123456789ab', 'podman0', 'podman1', 'cni0', 'cni-podman0'])(
    'from containers when it is a bridge of theirs: %s',
    (name) => {
      expect(reachOf(name, false)).toBe('containers')
    },
  )

  it.each(['eth0', 'wlan0', 'enp3s0', 'br-lan', 'br0', 'virbr0', 'tun0', 'Ethernet', 'Wi-Fi', 'en0'])(
    'from the network otherwise: %s',
    (name) => {
      expect(reachOf(name, false)).toBe('network')
    },
  )
})

it('The nearest addresses come first, and the bridges that containers are on by themselves', () => {
  const names = ['eth0', 'br-0123456789ab', 'podman0', 'lo', 'cni0', 'docker0']
  const addresses = names.map((name): Address => {
    return { name, address: '192.0.2.1', family: 'IPv4', reach: reachOf(name, name === 'lo') }
  })
  expect(byReach(addresses).map(({ name }) => name)).toEqual([
    ...['lo', 'docker0', 'podman0', 'br-0123456789ab', 'cni0', 'eth0'],
  ])
})
