import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { Facts } from '../facts.ts'
import { quoted } from '../quoted.ts'
import { not, type SelectorKind } from './selector-kind.ts'

const schema = z.strictObject({
  type: z.literal('address'),
  /** The posted one is that of the person's browser, the socket's that of the helpdesk's machine. */
  of: z.enum(['person', 'helpdesk'], { error: 'is neither person nor helpdesk' }).default('person'),
  range: z
    .string()
    .refine(
      (text) => rangeOf(text) !== undefined,
      'is no IP address and no range such as 10.0.0.0/8 or 2001:db8::/32',
    ),
  not,
})

type Range = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number]

/** An address or a range in CIDR notation; an IPv4 address that is written as IPv6 counts as IPv4. */
function rangeOf(text: string): Range | undefined {
  // Not such as `10` or `0x7f.1`, which old programs take for addresses.
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) {
    const address = ipaddr.process(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined
}

function addressIn({ attempt, socketAddress }: Facts, of: 'person' | 'helpdesk'): string {
  return of === 'person' ? attempt.ipaddress : socketAddress
}

/** An IP address or a range of them: of the person, as posted, or of the helpdesk's machine. */
export const address: SelectorKind<z.infer<typeof schema>> = {
  label: 'IP address',
  schema,
  explain: ({ of, range, not: negated }) => `IP address of the ${of} ${verb(range, negated)} ${range}`,
  actual: ({ of }, facts) => quoted(addressIn(facts, of)),
  matches({ of, range }, facts) {
    const [text, wanted] = [addressIn(facts, of).trim(), rangeOf(range)]
    if (wanted === undefined || !ipaddr.isValid(text)) return false
    const posted = ipaddr.process(text)
    return posted.kind() === wanted[0].kind() && posted.match(wanted[0], wanted[1])
  },
}

function verb(range: string, negated: boolean): string {
  return range.includes('/') ? `is ${negated ? 'not ' : ''}in` : `is${negated ? ' not' : ''}`
}
