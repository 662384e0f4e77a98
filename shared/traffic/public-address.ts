import ipaddr from 'ipaddr.js'

/**
 * The address, if it is one of the public internet, where no staging helpdesk should be; undefined for an address of this
 * computer, of a private network or of a special use. An IPv4 address that is written as IPv6 is given as IPv4.
 *
 * @param text an IP address as a socket gives it
 */
export function publicAddress(text: string): string | undefined {
  if (!ipaddr.isValid(text)) return undefined
  const address = ipaddr.process(text)
  return address.range() === 'unicast' ? address.toString() : undefined
}

/** What to tell a person when a login came from a public address. */
export function publicClientWarning(address: string): string {
  return `A login came from ${address}, a public address. Is this a production helpdesk? Its people can log in only as the mock says, and their passwords arrive here. If it is not meant to be, stop the endpoint, and switch LoginShare off in that helpdesk or enter its own URL there.`
}
