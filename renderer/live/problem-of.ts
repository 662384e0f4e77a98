import { ORPCError } from '@orpc/client'

/** What went wrong, in words for the person; the app's own words where it answered. */
export function problemOf(error: unknown): string {
  if (error instanceof ORPCError && error.status !== 401) return error.message
  if (error instanceof ORPCError) return 'The app was started anew since. Open the address that it printed.'
  return 'The app does not answer. Is it still running?'
}

/** The fields that were refused, by name, with what is wrong with each; none for any other error. */
export function refusedFields(error: unknown): Record<string, string> {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return {}
  const { fields } = error.data as { fields: { field: string; message: string }[] }
  return Object.fromEntries(fields.map(({ field, message }) => [field, message]))
}
