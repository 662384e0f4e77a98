import { z } from 'zod'

/** The running app: what it is and where its files are. */
export const appSchema = z.object({
  version: z.string(),
  /** The absolute path of the workspace file. */
  workspace: z.string(),
  /** The absolute path of the folder with what the app itself gathers. */
  state: z.string(),
  /** The control door, for a script; null while there is none. */
  control: z.object({ url: z.string(), token: z.string() }).nullable(),
  /** The operating system, in Node's word for it: `linux`, `darwin`, `win32`. */
  platform: z.string(),
})

export type AppFacts = z.infer<typeof appSchema>
