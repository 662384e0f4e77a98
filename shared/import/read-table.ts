import { exportedProperties } from '../export/export-entries.ts'
import { readCsv } from './csv.ts'
import { importTargetOf, type ImportList } from './import-fields.ts'
import { readJson } from './json.ts'
import { readLdif } from './ldif.ts'
import type { Delimiter, Format, Table } from './table.ts'
import type { Work } from '../work.ts'

/** What a person has said about a file; the rest is guessed. */
export interface Reading {
  /** The list that it is to go to. */
  list: ImportList
  format?: Format | undefined
  delimiter?: Delimiter | undefined
}

/** Reads a file's text, in whichever format it is. */
export function readTable(text: string, { list, format, delimiter }: Reading): Work<Table> {
  switch (format ?? formatOf(text)) {
    case 'json':
      return readJson(text, list)
    case 'ldif':
      return readLdif(text)
    case 'csv':
      return readCsv(text, delimiter, exportedProperties(importTargetOf(list).kind))
  }
}

/** By how it begins: a brace or a bracket is JSON; a version, a comment or a DN is LDIF. */
function formatOf(text: string): Format {
  const beginning = text.slice(0, 4096)
  if (/^\s*[[{]/.test(beginning)) return 'json'
  return /^(?:\s*|(?:#.*\r?\n(?: .*\r?\n)*\s*)+)(?:version: *\d|dn:)/i.test(beginning) ? 'ldif' : 'csv'
}
