import { textsOf } from '../export/csv.ts'
import { fold, type ImportField } from './import-fields.ts'
import { columnsFor, type Mapping } from './mapping.ts'
import type { Row, Table } from './table.ts'

/** What a row says of a field: undefined when nothing. A `problem` goes on from the field's name. */
export type Value = { value: string | string[] | boolean | undefined } | { problem: string }

/** What one row says of one field. @param titles of the list that the field names */
export type ReadValue = (row: Row, titles: { has: (title: string) => boolean }) => Value

/** How each field is read from the rows of a table; fields that no column goes to are left out. */
export function valueReaders(
  fields: readonly ImportField[],
  table: Table,
  mapping: Mapping,
): { field: ImportField; read: ReadValue }[] {
  return fields.flatMap((field) => {
    const columns = columnsFor(field, table.columns, mapping)
    return columns.length === 0 ? [] : [{ field, read: readerOf(field, columns, table) }]
  })
}

function readerOf(field: ImportField, columns: readonly string[], table: Table): ReadValue {
  const textsIn = (row: Row) => columns.map((column) => row.values[column])
  if (field.type === 'addresses' || field.type === 'words') {
    const split = table.format !== 'csv' ? asItIs : field.type === 'words' ? splitWords : splitAddresses
    return (row) => {
      const found = textsIn(row).filter((texts) => texts !== undefined)
      return { value: found.length === 0 ? undefined : [...new Set(found.flat().flatMap(split))] }
    }
  }
  if (field.type === 'yes or no') {
    return (row) => {
      const at = columns.findIndex((column) => (row.values[column]?.[0] ?? '') !== '')
      return at === -1
        ? { value: undefined }
        : yesOrNo(row.values[columns[at] ?? '']?.[0] ?? '', columns[at] ?? '')
    }
  }
  return (row, titles) => {
    const found = textsIn(row).filter((texts) => texts !== undefined)
    const texts = found.find((one) => one.some((text) => text !== '')) ?? found[0]
    const value = field.names === undefined ? texts?.[0] : titleIn(texts, titles)
    return { value: field.needed === true && value?.trim() === '' ? undefined : value }
  }
}

/** Addresses in one cell, between which people write all kinds of things. A blank parts only what are addresses. */
function splitAddresses(cell: string): string[] {
  return textsOf(cell, (rest) =>
    rest
      .split('\n')
      .flatMap((part) => {
        const words = part.trim().split(/\s+/)
        return words.every((word) => /^[^<>]+@[^<>]+$/.test(word)) ? words : [part.trim()]
      })
      .filter((email) => email !== ''),
  )
}

function splitWords(cell: string): string[] {
  return textsOf(cell, (rest) => rest.split(/\s+/).filter((word) => word !== ''))
}

function asItIs(text: string): string[] {
  return [text]
}

/** A title among `texts`, which may be DNs of groups: one that the directory has, else the first. */
function titleIn(
  texts: readonly string[] | undefined,
  titles: { has: (title: string) => boolean },
): string | undefined {
  const named = texts?.map((text) => nameInDn(text) ?? text)
  return named?.find((title) => titles.has(title)) ?? named?.[0]
}

/** `Help Desk, all` of `CN=Help Desk\, all,OU=Groups,DC=example,DC=com`; undefined for what is no DN of a group. */
export function nameInDn(text: string): string | undefined {
  const found = /^\s*(?:cn|ou|o)\s*=\s*((?:\\.|[^\\,+])*)\s*,\s*[a-z0-9.-]+\s*=/is.exec(text)?.[1]
  if (found === undefined) return undefined
  const bytes = found.replace(/(?:\\[0-9a-f]{2})+/gi, (hex) => {
    try {
      return decodeURIComponent(hex.replaceAll('\\', '%'))
    } catch {
      return hex
    }
  })
  return bytes.replace(/\\(.)/gs, '$1').trim()
}

const yes = ['true', 'yes', 'y', '1', 'on', 'enabled', 'active', 'ja', 'wahr', 'x']
const no = ['false', 'no', 'n', '0', 'off', 'disabled', 'inactive', 'nein', 'falsch']

/** The bit of Active Directory's `userAccountControl` that says an account is disabled. */
const accountDisabled = 2

/** Whether somebody may log in. Some columns say the opposite, or say it in a bit. */
function yesOrNo(text: string, column: string): Value {
  const name = fold(column)
  if (name === 'useraccountcontrol') {
    if (!/^\d+$/.test(text)) return { problem: `is “${text}”, which is no number as userAccountControl is` }
    return { value: (Number(text) & accountDisabled) === 0 }
  }
  const opposite = name === 'nsaccountlock' || name === 'disabled'
  const word = text.trim().toLowerCase()
  if (!yes.includes(word) && !no.includes(word)) {
    return { problem: `is “${text}”; write true or false, yes or no, 1 or 0` }
  }
  return { value: yes.includes(word) !== opposite }
}
