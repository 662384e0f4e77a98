/**
 * What can be done to the socket of a login. Scripted failures compile to these, and one file performs them
 * (`electron/endpoint/deliver.ts`).
 */
export interface Respond {
  action: 'respond'
  status: number
  headers: Readonly<Record<string, string>>
  /** Sent as UTF-8; `Content-Length` is added. */
  body: string
}

export type WireAction = Respond
