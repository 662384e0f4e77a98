import { describe, expect, it } from 'vitest'
import { bindingFor } from './binding.ts'
import { connectionPlan, type Place } from './connection-plan.ts'

const docker = { name: 'docker0', address: '172.17.0.1', family: 'IPv4', reach: 'containers' } as const

function binding(place: Place, ...listensOn: string[]) {
  const endpoint = { port: 8480, path: '/loginshare' }
  return bindingFor(connectionPlan({ place, addresses: [docker], platform: 'linux', endpoint }), listensOn)
}

describe('Where the endpoint listens, for a helpdesk on this computer', () => {
  it('is just what it needs on loopback, with ::1 or without it', () => {
    const nothing = { missing: [], opening: [], needless: [] }
    expect(binding('this computer', '127.0.0.1', '::1')).toEqual(nothing)
    expect(binding('this computer', '127.0.0.1')).toEqual(nothing)
  })

  it('lacks 127.0.0.1 on ::1 alone, which opens nothing to anybody', () => {
    expect(binding('this computer', '::1')).toEqual({ missing: ['127.0.0.1'], opening: [], needless: [] })
  })

  it('is more than it needs on any other address', () => {
    expect(binding('this computer', '0.0.0.0')).toEqual({ missing: [], opening: [], needless: ['0.0.0.0'] })
  })
})

describe('Where the endpoint listens, for a container', () => {
  it('lacks the bridge’s address on loopback, which opens it', () => {
    expect(binding('container', '127.0.0.1', '::1')).toEqual({
      missing: ['172.17.0.1'],
      opening: ['172.17.0.1'],
      needless: [],
    })
  })

  it('has it on every address, which is more than it needs', () => {
    expect(binding('container', '0.0.0.0')).toEqual({ missing: [], opening: [], needless: ['0.0.0.0'] })
  })
})
