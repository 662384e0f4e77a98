import { z } from 'zod'

/** An edit that can be taken back or done again. */
const step = z.object({
  /** What it does, in words: `Delete user “jane.roe”`. */
  label: z.string(),
  /** Its number, which stays the same however often it is taken back and done again. */
  edit: z.int(),
  /** The addresses beyond this computer that the endpoint would listen on after it, and does not yet. */
  opens: z.array(z.string()),
})

/** What undo would take back next, and redo do again; null when there is nothing. */
export const historySchema = z.object({ undo: step.nullable(), redo: step.nullable() })

export type Steps = z.infer<typeof historySchema>
