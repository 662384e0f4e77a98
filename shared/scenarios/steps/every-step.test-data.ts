import { httpBreaks } from './break-http.ts'
import { xmlHarms } from './break-xml.ts'

/** Every kind of step in all its ways, and how the connection ends for a client on the bare socket. */
export const everyStep: readonly (readonly [
  step: { type: string; [field: string]: unknown },
  ended: 'FIN' | 'RST' | 'never',
])[] = [
  [{ type: 'wait', ms: 10 }, 'FIN'],
  [{ type: 'wait', ms: 20, how: 'uniform', spread: 10 }, 'FIN'],
  [{ type: 'wait', ms: 20, how: 'log-normal', spread: 10 }, 'FIN'],
  [{ type: 'reject', message: 'Nein & “nie”, {{username}}' }, 'FIN'],
  [{ type: 'reject', message: '' }, 'FIN'],
  [{ type: 'accept', despite: ['wrong password'] }, 'FIN'],
  [{ type: 'accept as', username: 'jane.roe' }, 'FIN'],
  [{ type: 'change', element: 'fullname', text: 'Zoë <&> Co' }, 'FIN'],
  [{ type: 'change', element: 'emails', text: 'one@example.com\ntwo@example.com' }, 'FIN'],
  [{ type: 'drop', element: 'emails' }, 'FIN'],
  [{ type: 'repeat', element: 'emails', times: 3 }, 'FIN'],
  [{ type: 'reorder', element: 'emails', to: 'first' }, 'FIN'],
  [{ type: 'result', text: '1e0' }, 'FIN'],
  [{ type: 'body', text: '<r><result>0</result><message>{{attempt}}</message></r>', status: 403 }, 'FIN'],
  [{ type: 'body', text: 'Down', status: 503, contentType: 'text/plain' }, 'FIN'],
  [{ type: 'head', status: 204 }, 'FIN'],
  [{ type: 'head', status: 500, headers: [{ name: 'Trailer', value: 'caf\xe9' }] }, 'FIN'],
  [{ type: 'redirect', to: 'https://sso.example/' }, 'FIN'],
  [{ type: 'relay', to: 'Real' }, 'FIN'],
  ...xmlHarms.map((how) => [{ type: 'break xml', how }, 'FIN'] as const),
  [{ type: 'break xml', how: 'cut', amount: 40, unit: 'bytes' }, 'FIN'],
  ...httpBreaks.map((how) => [{ type: 'break http', how }, 'FIN'] as const),
  [{ type: 'dribble', bytes: 100, ms: 5 }, 'FIN'],
  [{ type: 'cut', how: 'close' }, 'FIN'],
  [{ type: 'cut', how: 'reset' }, 'RST'],
  [{ type: 'cut', how: 'close', after: 'bytes', amount: 33 }, 'FIN'],
  [{ type: 'cut', how: 'reset', after: 'percent', amount: 50 }, 'RST'],
  [{ type: 'hang' }, 'never'],
  // The last, as nobody listens after it.
  [{ type: 'refuse', ms: 60_000 }, 'RST'],
]
