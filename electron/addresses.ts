import { networkInterfaces } from 'node:os'
import { byReach, reachOf, type Address } from '../shared/connect/address.ts'

/** The addresses that this computer has now, the nearest first; without those that need a scope (`fe80::1%eth0`). */
export function ownAddresses(): Address[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ scopeid }) => scopeid === undefined || scopeid === 0)
      .map(({ address, family, internal }) => ({ address, family, name, reach: reachOf(name, internal) })),
  )
  return byReach(found)
}
