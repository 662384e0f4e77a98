/** Where this computer alone reaches the endpoint: its default. */
export const loopbackHosts = ['127.0.0.1', '::1']

/** The addresses among `after` that others than this computer can reach, and that `before` did not have. */
export function openedBeyond(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((host) => !isLoopback(host) && !before.includes(host))
}

/** Whether an IP address is one that this computer alone can reach. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}
