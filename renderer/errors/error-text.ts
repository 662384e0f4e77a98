import type { LoginError } from '../../shared/verdict/errors.ts'

/** What the login form shows, in words where that is no text of the helpdesk's own. */
export function shownAtForm({ text, exception }: LoginError): string {
  if (exception) return 'An exception page'
  if (text === null) return 'The reply’s own message'
  return text === '' ? 'No reason' : text
}

/** All that can be found in an error, in lower case. */
export function searchedIn(error: LoginError): string {
  const { kinds, words, meaning, causes, log, preset } = error
  const texts = [shownAtForm(error), ...kinds, words, meaning, ...causes, ...Object.values(log ?? {}), preset]
  return texts
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase()
}
