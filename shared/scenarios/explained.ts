/** An explanation, or why there is none: it must not keep a login from being answered as it is to be. */
export function explained(explain: () => string): string {
  try {
    return explain()
  } catch (error) {
    return `(what cannot be said: ${error instanceof Error ? error.message : String(error)})`
  }
}
