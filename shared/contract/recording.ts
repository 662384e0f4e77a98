import { z } from 'zod'
import { base } from './base.ts'

/** Whether what is answered is recorded in the log. */
export const recordingSchema = z.object({
  recording: z.boolean(),
  /** How many requests were answered and not recorded while recording was paused last. */
  missed: z.int().nonnegative(),
  /** Why the log cannot be kept on disk; null while it can. Logins go on. */
  problem: z.string().nullable(),
})

export type RecordingState = z.infer<typeof recordingSchema>

const tags = ['exchanges']

export const recordingContract = {
  read: base
    .route({ method: 'GET', path: '/recording', tags, summary: 'Whether exchanges are recorded' })
    .output(recordingSchema),
  change: base
    .route({
      method: 'PATCH',
      path: '/recording',
      tags,
      summary: 'Pause recording, or go on; logins are answered all the same. On at every start',
    })
    .input(z.strictObject({ recording: z.boolean({ error: 'is neither true nor false' }) }))
    .output(recordingSchema),
}
