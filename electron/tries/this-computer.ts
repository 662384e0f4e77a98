import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

/** Whether who asks for this host and port gets to this very computer at that port. */
export async function isHere({ hostname, port, protocol }: URL, herePort: number | null): Promise<boolean> {
  if (Number(port || (protocol === 'https:' ? 443 : 80)) !== herePort) return false
  const host = hostname.replace(/^\[|\]$/g, '')
  const addresses = ipaddr.isValid(host) ? [host] : await addressesOf(host)
  const own = Object.values(networkInterfaces()).flatMap((list = []) =>
    list.map(({ address }) => plain(address)),
  )
  return addresses.map(plain).some((address) => isOfNobodyElse(address) || own.includes(address))
}

/** None for a name that nobody knows. */
async function addressesOf(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

/** `::ffff:127.0.0.1` is `127.0.0.1`; a scope (`%eth0`) is none of the address. */
function plain(address: string): string {
  return ipaddr.process(address.replace(/%.*/, '')).toString()
}

/** A loopback, or the address that stands for every one of this computer. */
function isOfNobodyElse(address: string): boolean {
  return ['loopback', 'unspecified'].includes(ipaddr.process(address).range())
}
