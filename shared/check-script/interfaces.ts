import { commonInterfaces } from '../loginshare/interfaces.ts'
import { failed, passed, type Check, type Given } from './check.ts'
import type { Heard } from './hear.ts'
import { inQuotes, judgeRefusals, unclearReason } from './refused.ts'
import { login } from './sending.ts'

const oneDocument = 'Refuse with a whole XML document: `result` 0 and `message`.'

/** What the vendor's page warns of. */
export const adminInterface: Check = {
  id: 'admin-interface',
  title: 'A user does not get into the Admin CP',
  needs: ['wrong-password'],
  send: (given) => [login(given, 'to the interface `admin`', { interface: 'admin' })],
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: 'Look at the field `interface`: users come with none, so refuse those of staff (`staff`, `admin`, `winapp`, `mobile`) to users, whatever their password. The vendor’s page warns of this: users could get into the Admin CP.',
      unclear: oneDocument,
    }),
}

/** A check for each interface: those that a form offers, and whichever are allowed beyond them. */
export function interfaceChecks({ interfaces }: Given): Check[] {
  return [...new Set([...commonInterfaces, ...interfaces])].map((name) =>
    interfaces.includes(name) ? accepts(name) : refuses(name),
  )
}

function accepts(name: string): Check {
  return {
    id: `interface-${name}`,
    title: `The interface “${name}” lets this staff member in`,
    needs: ['wrong-password'],
    send: (given) => [login(given, `to the interface \`${name}\``, { interface: name })],
    judge(heard) {
      const [one] = heard as [Heard]
      if (one.says === 'yes') return passed('The script said yes.')
      return failed(
        one.says === 'no' ? `The script said no: ${inQuotes(one.message)}.` : unclearReason(one),
        `Say yes for \`interface=${name}\`, too, or take it out of the allowed interfaces if this staff member is not to get in there.`,
      )
    },
  }
}

function refuses(name: string): Check {
  return {
    id: `interface-${name}`,
    title: `The interface “${name}” refuses this staff member, with a message`,
    needs: ['wrong-password'],
    send: (given) => [login(given, `to the interface \`${name}\``, { interface: name })],
    judge: (heard) =>
      judgeRefusals(heard, {
        yes: `Keep for each staff member which interfaces are allowed, and look \`interface\` up there once the password fits; or add “${name}” to the allowed interfaces if it is right as it is.`,
        unclear: oneDocument,
      }),
  }
}
