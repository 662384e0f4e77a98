import { z } from 'zod'
import { importLists } from '../import/import-fields.ts'
import { importModes } from '../import/plan-import.ts'
import { delimiters, formats } from '../import/table.ts'

/** How large a file may be, in MiB: 10,000 people take one to three, without photographs. */
export const maxFileMiB = 32

/** The name that a caller gives an import, of its own choice, to cancel it by. */
export const runName = z.string().min(1, 'is empty').max(100, 'is too long')

const base64Characters = Math.ceil((maxFileMiB * 1024 * 1024) / 3) * 4

/** A file of people, and what a person has chosen; what is left out is guessed from the file. */
export const importInputSchema = z.strictObject({
  list: z.enum(importLists, { error: `is no list that files go to; say ${importLists.join(' or ')}` }),
  /** The file's bytes in base64. */
  content: z
    .string()
    .max(
      base64Characters,
      `holds more than ${String(maxFileMiB)} MiB; split the file, or leave out photographs`,
    ),
  format: z.enum(formats, { error: `is none; the formats are ${formats.join(', ')}` }).optional(),
  /** Of a CSV file. */
  delimiter: z.enum(delimiters, { error: 'is no comma, semicolon or tab' }).optional(),
  /** The field that each column goes to; columns that are not named are left out. */
  mapping: z.record(z.string(), z.string()).optional(),
  mode: z.enum(importModes, { error: `is none; say ${importModes.join(', ')}` }).default('add'),
  /** What new entries get of which the file says nothing, by field; the first group when none is named. */
  defaults: z.record(z.string(), z.string()).default({}),
})

export type ImportInput = z.infer<typeof importInputSchema>

const lineProblem = z.object({ line: z.int(), field: z.string(), message: z.string() })

/** The first of a long list, and how many there are. */
const found = z.object({ items: z.array(lineProblem), total: z.int() })

const counts = { added: z.int(), updated: z.int(), removed: z.int() }

/** What an import would do; nothing is changed by asking. */
export const importPreviewSchema = z.object({
  format: z.enum(formats),
  encoding: z.string(),
  delimiter: z.enum(delimiters).nullable(),
  /** The columns of the file, what the first rows say there, and the field each goes to; null for none. */
  columns: z.array(
    z.object({ name: z.string(), samples: z.array(z.string()), field: z.string().nullable() }),
  ),
  /** The fields that a column can go to. */
  fields: z.array(z.object({ name: z.string(), label: z.string() })),
  rows: z.int(),
  /** The first entries as they would be. */
  first: z.array(z.object({ line: z.int(), entry: z.record(z.string(), z.unknown()) })),
  /** Entries of LDIF that are no people. */
  leftOut: z.array(z.object({ reason: z.string(), count: z.int() })),
  ...counts,
  /** Groups, organizations and teams that the directory does not have yet, which the import adds. */
  newTitles: z.object({
    userGroups: z.array(z.string()),
    organizations: z.array(z.string()),
    teams: z.array(z.string()),
  }),
  /** What keeps the whole file from being imported. */
  problems: found,
  /** What a helpdesk would trip over; imported all the same. */
  warnings: found,
})

export type ImportPreview = z.infer<typeof importPreviewSchema>

/** How far an import has come; `result` only in the last one. Who stops listening before that has imported nothing. */
export const importProgressSchema = z.object({
  done: z.int(),
  total: z.int(),
  /** `edit` is what `undo` is to be told; null when there was nothing to change. */
  result: z.object({ ...counts, edit: z.int().nullable() }).nullable(),
})

export type ImportProgress = z.infer<typeof importProgressSchema>
