import type { Exchange } from '../../shared/traffic/exchange.ts'
import { rawRequest, requestBytes } from './raw-http.ts'
import { Pairs } from './pairs.tsx'
import { PostedFields } from './posted-fields.tsx'
import { Raw } from './raw.tsx'

/** What the helpdesk sent: the fields, from where, the headers, and all of it as it came. */
export function RequestTab({ exchange }: { exchange: Exchange }) {
  const { request } = exchange
  return (
    <>
      <PostedFields exchange={exchange} />
      <Pairs
        title="Addresses"
        pairs={[
          ['The person’s, as posted', exchange.ipaddress === '' ? 'none' : exchange.ipaddress],
          ['The helpdesk’s, of the socket', `${request.socket.address}, port ${String(request.socket.port)}`],
        ]}
        none=""
      />
      <Pairs title="Headers" pairs={request.headers} none="It had no headers." />
      <Raw title="Raw" text={rawRequest(request)} bytes={requestBytes(request)} />
    </>
  )
}
