import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

/** Whether who asks for this host and port gets to this very computer at that port. */
export async function isHere(url: URL, herePort: number | null): Promise<boolean> {
  const { port, protocol } = url
  if (Number(port || (protocol === 'https:' ? 443 : 80)) !== herePort) return false
  const addresses = await addressesOf(url)
  return addresses.some(isOwn())
}

/** Whether what is sent to this host never leaves this computer. */
export async function staysHere(url: URL): Promise<boolean> {
  const addresses = await addressesOf(url)
  return addresses.length > 0 && addresses.every(isOwn())
}

/** None for a name that nobody knows. */
async function addressesOf({ hostname }: URL): Promise<string[]> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host)) return [host]
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

/** Tells the addresses that this computer has now from others. */
function isOwn(): (address: string) => boolean {
  const interfaces = Object.values(networkInterfaces())
  const own = interfaces.flatMap((list = []) => list.map(({ address }) => plain(address)))
  return (address) => isOfNobodyElse(plain(address)) || own.includes(plain(address))
}

/** `::ffff:127.0.0.1` is `127.0.0.1`; a scope (`%eth0`) is none of the address. */
function plain(address: string): string {
  return ipaddr.process(address.replace(/%.*/, '')).toString()
}

/** A loopback, or the address that stands for every one of this computer. */
function isOfNobodyElse(address: string): boolean {
  return ['loopback', 'unspecified'].includes(ipaddr.process(address).range())
}
