/** What of the log an address shows beside the list: a login, or two to be compared. */
export interface LogPlace {
  shown?: string
  with?: string
}

/** Reads `/traffic`, `/traffic/5` and `/traffic/5/with/3`. */
export function readLogPlace(address: string): LogPlace {
  const [, shown, other] = /^\/traffic\/(\d+)(?:\/with\/(\d+))?$/.exec(address) ?? []
  return { ...(shown !== undefined && { shown }), ...(other !== undefined && { with: other }) }
}

/** The address of two logins side by side. */
export function comparisonOf(left: number, right: number): string {
  return `/traffic/${String(left)}/with/${String(right)}`
}
