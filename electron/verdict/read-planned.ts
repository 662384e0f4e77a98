import { read, received, type Reading } from '../../shared/loginshare/verdict.ts'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import type { ParseXml } from '../../shared/verdict/xml.ts'

/** What a helpdesk reads in what was planned for the socket, the way in which it is cut off included. */
export function readPlanned(wire: readonly WireAction[], parse: ParseXml): Reading {
  const { bytes, break: cut } = received(wire)
  return withReason(read(bytes, parse), cut)
}

/** What it reads when it has gone before the reply was out: nothing. */
export const readByNobody: Reading = {
  found: 'nothing',
  reasons: ['The connection ended before the reply was out, so nobody has read it.'],
}

/** A reading whose first reason is how the reply was cut off, if it was. */
export function withReason(reading: Reading, cut: string | null): Reading {
  return cut === null ? reading : { ...reading, reasons: [cut, ...reading.reasons] }
}
