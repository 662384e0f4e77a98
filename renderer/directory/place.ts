/** Where one is on a page of the directory: which form is open, and on which entry. */
export interface Place {
  /** `add` with an id is a copy of that entry. */
  form?: 'add' | 'change'
  id?: string
}

/** Reads `/users`, `/users/add`, `/users/add/ID`, `/users/change/ID`. */
export function readPlace(path: string, address: string): Place {
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
  change: (path: string, id: string) => `${path}/change/${encodeURIComponent(id)}`,
}

/** Whether the page shows an address at this very moment, which a callback from before may not know. */
export function isShown(address: string): boolean {
  return location.hash === `#${address}`
}
