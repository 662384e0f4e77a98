import type { Kind } from './attempt.ts'

/** A command that logs a demo person of that kind in at this URL, with the fields in a helpdesk's order. */
export function curlLine(url: string, kind: Kind): string {
  const username = kind === 'staff' ? 'ann.lee' : 'john.doe'
  const fields = [`username=${username}`, 'password=demo', 'ipaddress=203.0.113.7']
  if (kind === 'staff') fields.push('interface=staff')
  return `curl ${fields.map((field) => `-d ${field}`).join(' ')} ${url}`
}
