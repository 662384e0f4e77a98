import { spawnSync } from 'node:child_process'

/** An address from which a helpdesk in the internet might post. */
export const publicAddress = '93.184.216.34'

/** Only root may give this computer an address. */
export const canHavePublicAddress = process.getuid?.() === 0

/**
 * Gives this computer the public address for as long as the specs run: for all of them, since a browser drops what it is
 * loading whenever an address comes or goes.
 */
export default function setUp(): () => void {
  const ip = (verb: string) => spawnSync('ip', ['addr', verb, `${publicAddress}/32`, 'dev', 'lo'])
  if (canHavePublicAddress) ip('replace')
  return () => {
    if (canHavePublicAddress) ip('del')
  }
}
