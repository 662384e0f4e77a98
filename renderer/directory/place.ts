/** Where one is on a page of the directory: which form is open, and on which entry. */
export interface Place {
  /** `add` with an id is a copy of that entry. */
  form?: 'add' | 'change'
  id?: string
  /** `add` with one is filled in with what the log has of that login. */
  login?: number
}

/** Reads `/users`, `/users/add`, `/users/add/ID`, `/users/change/ID`, `/users/add-login/NUMBER`. */
export function readPlace(path: string, address: string): Place {
  const login = /^\/add-login\/(\d{1,15})$/.exec(address.slice(path.length))?.[1]
  if (login !== undefined) return { form: 'add', login: Number(login) }
  const [, form, id] = /^\/(add|change)(?:\/([^/]+))?$/.exec(address.slice(path.length)) ?? []
  if (form === 'add') return { form, ...(id !== undefined && { id: decoded(id) }) }
  return form === 'change' && id !== undefined ? { form, id: decoded(id) } : {}
}

/** What an address cannot mean stays as it is, and is the id of nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The addresses of the forms. */
export const placeOf = {
  add: (path: string) => `${path}/add`,
  copy: (path: string, id: string) => `${path}/add/${encodeURIComponent(id)}`,
  ofLogin: (path: string, id: number) => `${path}/add-login/${String(id)}`,
  change: (path: string, id: string) => `${path}/change/${encodeURIComponent(id)}`,
}

/** Whether the page shows an address at this very moment, which a callback from before may not know. */
export function isShown(address: string): boolean {
  return location.hash === `#${address}`
}
