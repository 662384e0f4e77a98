import { z } from 'zod'

/** What the endpoint is doing. `running` is said only when a request of our own has been answered there. */
export const endpointStateSchema = z.object({
  state: z.enum(['stopped', 'starting', 'running', 'failed']),
  /** The URL to paste into a helpdesk on this computer; null unless running. */
  url: z.string().nullable(),
  /** Where staff logins go. */
  staffUrl: z.string().nullable(),
  /** The addresses it listens on, with the port. */
  addresses: z.array(z.string()),
  /** The port it listens on, whichever was asked for; null unless running. */
  port: z.int().nullable(),
  /** The path of user logins, as the settings say. */
  path: z.string(),
  /** The IP addresses it listens on. */
  hosts: z.array(z.string()),
  /** What went wrong, where, and what to do next. */
  problem: z.string().nullable(),
  /** What a person should know: an address that this computer does not have, one that other machines can reach. */
  notes: z.array(z.string()),
  /** The public address that a POST came from last since the start: it may be a production helpdesk. Null if none did. */
  publicClient: z.string().nullable(),
})

export type EndpointState = z.infer<typeof endpointStateSchema>
