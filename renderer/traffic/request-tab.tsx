import type { Exchange } from '../../shared/traffic/exchange.ts'
import { rawRequest } from './raw-http.ts'
import { Pairs } from './pairs.tsx'
import { PostedPassword } from './posted-password.tsx'
import { Raw } from './raw.tsx'

/** What the helpdesk sent: from where, the fields, the headers, and all of it as it came. */
export function RequestTab({ exchange }: { exchange: Exchange }) {
  const { request } = exchange
  const fields = request.fields.map(([name, value]) =>
    name === 'password'
      ? ([name, <PostedPassword key={exchange.id} id={exchange.id} masked={value} />] as const)
      : ([name, value] as const),
  )
  return (
    <>
      <Pairs title="Fields" pairs={fields} none="It had no fields." />
      <Pairs
        title="Addresses"
        pairs={[
          ['The person’s, as posted', exchange.ipaddress === '' ? 'none' : exchange.ipaddress],
          ['The helpdesk’s, of the socket', `${request.socket.address}, port ${String(request.socket.port)}`],
        ]}
        none=""
      />
      <Pairs title="Headers" pairs={request.headers} none="It had no headers." />
      <Raw title="Raw" text={rawRequest(request)} />
    </>
  )
}
