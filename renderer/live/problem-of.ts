import { ORPCError } from '@orpc/client'
import type { FieldProblem } from '../../shared/directory/refusal.ts'

/** What went wrong, in words for the person; the app's own words where it answered. */
export function problemOf(error: unknown): string {
  if (error instanceof ORPCError && error.status !== 401) return error.message
  if (error instanceof ORPCError) return 'The app was started anew since. Open the address that it printed.'
  return 'The app does not answer. Is it still running?'
}

/** The change is in effect all the same; only the disk has not taken it yet, which the frame tells of. */
export function isInEffect(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'NOT_SAVED'
}

/** What was wrong with each field that was refused; nothing for any other error. */
export function refusedFields(error: unknown): readonly FieldProblem[] {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return []
  return (error.data as { fields: readonly FieldProblem[] }).fields
}
