import { z } from 'zod'
import { readScriptUrl } from '../tries/script-url.ts'

/** LoginShare scripts that logins can be relayed to, by their names. */
export const relaySettings = z.strictObject({
  urls: z
    .array(
      z.strictObject({
        name: z
          .string()
          .max(200, 'is longer than 200 characters')
          .refine((name) => name.trim() !== '', 'is empty; give the URL a name'),
        url: z.string().superRefine((text, context) => {
          const found = readScriptUrl(text)
          if ('problem' in found) context.addIssue({ code: 'custom', message: found.problem })
        }),
      }),
    )
    .max(100, 'has more than 100 URLs')
    .refine((urls) => new Set(urls.map(({ name }) => name)).size === urls.length, 'has two of the same name')
    .default([]),
})
