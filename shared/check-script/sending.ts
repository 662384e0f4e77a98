import { loginFields } from '../loginshare/helpdesk-request.ts'
import { defaultInterface } from '../loginshare/interfaces.ts'
import type { Given } from './check.ts'

/** One request that a check makes. */
export interface Sending {
  /** What is particular about it, as it goes on after a comma: `with an empty password`. */
  how: string
  /** A GET has its fields in the URL's query. */
  method: 'POST' | 'GET'
  fields: readonly (readonly [name: string, value: string])[]
}

/** An address for documentation (RFC 5737), which no person has. */
const ipaddress = '203.0.113.7'

/** A login as a helpdesk posts it: the good one, but for what is named. */
export function login(
  { kind, good, interfaces }: Given,
  how: string,
  change: { username?: string; password?: string; interface?: string } = {},
): Sending {
  const usual = kind === 'staff' ? { interface: interfaces[0] ?? defaultInterface } : {}
  return { how, method: 'POST', fields: loginFields({ kind, ...good, ipaddress, ...usual, ...change }) }
}

/** The good login without one of its fields. */
export function loginWithout(given: Given, field: string): Sending {
  const { fields, ...rest } = login(given, `without the field \`${field}\``)
  return { ...rest, fields: fields.filter(([name]) => name !== field) }
}

/** The value of a field; empty when it is not sent. */
export function valueOf({ fields }: Sending, field: string): string | undefined {
  return fields.find(([name]) => name === field)?.[1]
}
