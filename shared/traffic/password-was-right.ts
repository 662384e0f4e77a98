import type { KeptExchange } from './kept-exchange.ts'

/** What a scenario's reasons say of the decision that there was without it. */
const rightWithoutIt = 'Without it: The password is that of '

/** Whether the posted password was the one that the directory had then, as far as the exchange tells. */
export function passwordWasRight({
  kind,
  cause,
  why,
}: Pick<KeptExchange, 'kind' | 'cause' | 'why'>): boolean {
  // Of staff, the interface is looked at after the password; of users, before.
  if (cause === 'interface check') return kind === 'staff'
  if (cause === 'scenario') return why.some((reason) => reason.startsWith(rightWithoutIt))
  return cause === 'right password' || cause === 'interface checks off' || cause === 'disabled account'
}
