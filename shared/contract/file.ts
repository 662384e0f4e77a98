import { z } from 'zod'
import { fileProblemSchema } from '../workspace/file-problems.ts'

/** How the workspace file on disk stands to what is in effect, where somebody else has changed it. */
export const fileStateSchema = z.object({
  /** `asks`: the file waits to be taken over or not; `invalid`: it cannot be, and what was read before stays. */
  state: z.enum(['fine', 'asks', 'invalid']),
  /** What is wrong with an invalid file: the first of it. */
  problems: z.array(fileProblemSchema),
  /** The edit that took the file over last; null when none has since the start. */
  taken: z.object({ edit: z.int(), changes: z.int() }).nullable(),
  /** Where what somebody else had written is kept, which a change made here has replaced; until `keep` is called. */
  copy: z.string().nullable(),
})

export type FileState = z.infer<typeof fileStateSchema>
