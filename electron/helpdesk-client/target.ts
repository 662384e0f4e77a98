import { lookup } from 'node:dns/promises'
import net from 'node:net'
import ipaddr from 'ipaddr.js'
import { Refusal } from '../../shared/directory/refusal.ts'

/** Where logins are sent: a LoginShare URL that a person named. */
export interface Target {
  url: URL
  /** Nobody but this computer gets them. */
  isThisComputer: boolean
}

/**
 * The target that a text names.
 *
 * @param control the URL of the control door, which gets no logins; null while there is none
 * @throws Refusal of the field `url` when the text names none
 */
export async function targetOf(text: string, control: string | null): Promise<Target> {
  if (!/^\s*https?:/i.test(text) || !URL.canParse(text)) {
    throw refusal('is no address that begins with http:// or https://')
  }
  const url = new URL(text)
  const addresses = await addressesOf(url.hostname)
  const isThisComputer = addresses.length > 0 && addresses.every(isLoopback)
  if (control !== null && addresses.some(isLoopback) && portOf(url) === portOf(new URL(control))) {
    throw refusal(
      'is the control door of this app, which takes no logins; the endpoint’s address is in the line on top',
    )
  }
  return { url, isThisComputer }
}

function refusal(message: string): Refusal {
  return new Refusal([{ field: 'url', message }])
}

/** The IP addresses that a host has; none when its name cannot be looked up. */
async function addressesOf(hostname: string): Promise<string[]> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (net.isIP(host) !== 0) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

/** An unspecified address, as `0.0.0.0`, leads to this computer, too. */
function isLoopback(address: string): boolean {
  return ['loopback', 'unspecified'].includes(ipaddr.process(address).range())
}

function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80')
}
