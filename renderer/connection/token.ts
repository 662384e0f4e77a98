const key = 'token'

/**
 * The token of the control door: from the address (`#token=…`), out of which it is taken at once, and from then on
 * from this tab's own storage, so that a reload finds it.
 */
export function takeToken(): string | null {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (given !== undefined) {
    keepToken(given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(key)
}

/** Keeps a token for as long as the tab lives. */
export function keepToken(token: string): void {
  sessionStorage.setItem(key, token)
}
