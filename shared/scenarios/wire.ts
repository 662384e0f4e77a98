/**
 * What can be done to the socket of a login. Scripted failures compile to these, and one file performs them
 * (`electron/endpoint/deliver.ts`).
 */
export interface Respond {
  action: 'respond'
  status: number
  /** All that the mock itself sends, `Content-Length` included; Node adds `Date` and `Connection`. */
  headers: Readonly<Record<string, string>>
  /** Sent as UTF-8. */
  body: string
}

export type WireAction = Respond
