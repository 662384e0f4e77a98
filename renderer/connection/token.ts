const key = 'token'

/** The token in a whole address (`http://…/#token=…`), or the token itself; undefined where there is none. */
export function tokenIn(text: string): string | undefined {
  return /^(?:.*#token=)?([\w-]+)$/.exec(text.trim())?.[1]
}

/**
 * The token of the control door: from the address (`#token=…`), out of which it is taken at once, and from then on
 * from this tab's own storage, so that a reload finds it.
 */
export function takeToken(): string | null {
  const given = tokenOfPage()
  if (given !== undefined) {
    keepToken(given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(key)
}

/** Begins anew whenever an address with a token is opened in this tab, which by itself loads nothing. */
export function beginAnewWithToken(): void {
  window.addEventListener('hashchange', () => {
    if (tokenOfPage() === undefined) return
    takeToken()
    location.reload()
  })
}

/** Keeps a token for as long as the tab lives. */
export function keepToken(token: string): void {
  sessionStorage.setItem(key, token)
}

/** Forgets a token that the app has refused. */
export function dropToken(): void {
  sessionStorage.removeItem(key)
}

function tokenOfPage(): string | undefined {
  return location.hash.startsWith('#token=') ? tokenIn(location.hash) : undefined
}
