import ipaddr from 'ipaddr.js'
import { remembered } from './remembered.ts'
import type { Term } from './term.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** `ip:203.0.113.7`, `ip:203.0.113.0/24`, `ip:2001:db8::/32`: the person's address, as it was posted. */
export const ipTerm: Term = {
  name: 'ip',
  help: 'the person’s IP address is this, or in this range',
  example: '203.0.113.0/24',
  read: (value) => {
    const range = readRange(value)
    if (range === undefined) return 'an IP address, or a range such as 203.0.113.0/24'
    // Most logins come from few addresses.
    const isThere = remembered((address) => isIn(address, range))
    return {
      matches: ({ ipaddress }) => isThere(ipaddress),
      says: (not) =>
        value.includes('/')
          ? `the IP address is ${not ? 'not ' : ''}in ${value}`
          : `the IP address is ${not ? 'not ' : ''}${value}`,
    }
  },
}

interface Range {
  address: Address
  bits: number
}

function readRange(text: string): Range | undefined {
  const [, written = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = readAddress(written)
  if (address === undefined) return undefined
  const longest = address.kind() === 'ipv4' ? 32 : 128
  const wanted = bits === undefined ? longest : Number(bits)
  return wanted > longest ? undefined : { address, bits: wanted }
}

/** An IPv4 address that is written as IPv6 is taken as IPv4; `10.1` and `0x7f.1` are none. */
function readAddress(text: string): Address | undefined {
  if (text.includes(':')) return ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : undefined
  return ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text) : undefined
}

function isIn(text: string, { address, bits }: Range): boolean {
  const found = readAddress(text.trim())
  if (found?.kind() !== address.kind()) return false
  return found instanceof ipaddr.IPv4 ? found.match(address, bits) : found.match(address, bits)
}
