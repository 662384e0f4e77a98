/** Where this computer alone reaches the endpoint: its default. */
export const loopbackHosts = ['127.0.0.1', '::1']

/** Whether an IP address is one that this computer alone can reach. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}
