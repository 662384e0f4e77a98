import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PublicClients } from './public-clients.ts'

describe('Of the clients from public addresses', () => {
  let told: string[]
  let clients: PublicClients
  beforeEach(() => {
    vi.useFakeTimers()
    told = []
    clients = new PublicClients((address) => told.push(address))
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const saw = (...addresses: string[]) => {
    for (const address of addresses) clients.saw(address)
  }

  it('none is told of while all come from private ones', () => {
    saw('127.0.0.1', '::1', '192.168.1.20', '172.17.0.2')
    expect(told).toEqual([])
  })

  it('the first is told of at once, and only once however often it comes', () => {
    saw('127.0.0.1', '93.184.216.34', '93.184.216.34', '127.0.0.1', '93.184.216.34')
    vi.advanceTimersByTime(5000)
    expect(told).toEqual(['93.184.216.34'])
  })

  it('another one is told of when it comes', () => {
    saw('93.184.216.34')
    vi.advanceTimersByTime(5000)
    saw('8.8.8.8')
    expect(told).toEqual(['93.184.216.34', '8.8.8.8'])
  })

  it('in a flood, the latest is told of once a second', () => {
    for (let last = 0; last < 200; last += 1) saw(`93.184.216.${String(last)}`)
    expect(told).toEqual(['93.184.216.0'])
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['93.184.216.0', '93.184.216.199'])
    vi.advanceTimersByTime(5000)
    expect(told).toHaveLength(2)
  })

  it('one is told of again after all were forgotten, and none that waited', () => {
    saw('93.184.216.34', '8.8.8.8')
    clients.forget()
    vi.advanceTimersByTime(5000)
    expect(told).toEqual(['93.184.216.34'])
    saw('93.184.216.34')
    expect(told).toEqual(['93.184.216.34', '93.184.216.34'])
  })
})
