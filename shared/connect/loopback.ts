/** Whether an IP address is one that this computer alone can reach. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}
