import { z } from 'zod'

/** Headers that say where a message ends; the steps that break HTTP are for these. */
const framing = ['content-length', 'transfer-encoding', 'connection']

/** A header's name and value. */
const header = z.strictObject({
  name: z
    .string()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is no name of a header')
    .refine((name) => !framing.includes(name.toLowerCase()), 'is set by the app; use the step “Break HTTP”'),
  value: z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'holds a character that no header can carry'),
})

/** Headers of the person's own. */
export const headerList = z
  .array(header)
  .refine(
    (headers) => new Set(headers.map(({ name }) => name.toLowerCase())).size === headers.length,
    'names a header twice',
  )

/** `headers` with others laid over them, names ignoring case. */
export function withHeaders(
  headers: Readonly<Record<string, string>>,
  others: z.infer<typeof headerList>,
): Record<string, string> {
  const replaced = new Set(others.map(({ name }) => name.toLowerCase()))
  const kept = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()))
  return Object.fromEntries([...kept, ...others.map(({ name, value }) => [name, value] as const)])
}

/** The status of a reply. */
export const status = z
  .int({ error: 'is no whole number' })
  .min(200, 'must be from 200 to 599')
  .max(599, 'must be from 200 to 599')
