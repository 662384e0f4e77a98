import { z } from 'zod'

/** One thing that is wrong in a workspace file, and where; lines and columns count from 1. */
export const fileProblemSchema = z.object({
  /** Null where the text cannot be read at all. */
  line: z.int().nullable(),
  /** Where in the line the text is no JSON any more; null for a field that is wrong. */
  column: z.int().nullable(),
  /** As in `users[3].usergroup`; null where the text is no JSON. */
  field: z.string().nullable(),
  /** Goes on from the field's name. */
  message: z.string(),
})

export type FileProblem = z.infer<typeof fileProblemSchema>

/** A problem in a sentence: `Line 42: users[3].usergroup is “Nobodies”, …`. */
export function sentenceOf({ line, column, field, message }: FileProblem): string {
  if (line === null) return message
  const where = column === null ? `Line ${String(line)}` : `Line ${String(line)}, column ${String(column)}`
  return `${where}: ${field === null ? message : `${field} ${message}`}`
}
