import { decode } from './text-of.ts'
import type { LineProblem, Row, Table } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

/** One `name: value` of a record. */
interface Attribute {
  line: number
  name: string
  /** Undefined when it is binary. */
  value: string | undefined
}

/** Whoever has one of these object classes, in lower case, can be a person who logs in. */
const people = [
  'person',
  'organizationalperson',
  'inetorgperson',
  'user',
  'posixaccount',
  'account',
  'nsperson',
]

/** What has the object class of a person, too, and is none who logs in: the first that fits is what it is. */
const noPeople = {
  referral: 'referrals',
  computer: 'computers',
  contact: 'contacts',
  nstombstone: 'deleted entries',
}

/** Longer than any text about a person, in characters of base64: a photograph or a certificate. */
const longestText = 4096

/**
 * Reads LDIF (RFC 2849) as slapcat, 389 Directory Server, ldapsearch and ldifde write it. Entries that are no people are
 * left out and counted. A record with `changetype: add`, as ldifde writes every entry, is an entry; other change records
 * are problems, as is a value that is only referred to (`:<`).
 */
export function* readLdif(text: string): Work<Table> {
  const rows: Row[] = []
  const problems: LineProblem[] = []
  const leftOut = new Map<string, number>()
  /** The spelling that each column had first, by its name in lower case. */
  const columns = new Map<string, string>()
  let records = 0
  for (const record of recordsOf(text, problems)) {
    records += 1
    if (records % rowsPerStep === 0) yield rows.length
    const problem = recordProblem(record)
    if (problem !== undefined) problems.push(problem)
    const reason = problem === undefined ? reasonToLeaveOut(record) : undefined
    if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
    if (problem === undefined && reason === undefined) rows.push(rowOf(record, columns))
  }
  const counted = [...leftOut].map(([reason, count]) => ({ reason, count }))
  return { format: 'ldif', columns: [...columns.values()], rows, problems, leftOut: counted }
}

/** The attributes of one record after the other; lines that are none are told as problems. */
function* recordsOf(text: string, problems: LineProblem[]): Generator<Attribute[]> {
  let record: Attribute[] = []
  for (const { line, content } of unfolded(text)) {
    if (content === '') {
      if (record.length > 0) yield record
      record = []
    } else if (!content.startsWith('#')) {
      const attribute = attributeOf(content, line)
      if ('message' in attribute) problems.push(attribute)
      else if (attribute.name.toLowerCase() !== 'version' || record.length > 0) record.push(attribute)
      else if (attribute.value !== '1') {
        problems.push({
          line,
          field: '',
          message: 'names a version of LDIF other than 1, the only one there is',
        })
      }
    }
  }
  if (record.length > 0) yield record
}

/** Lines with what was folded put back: a line that begins with a space goes on with the one before, comments too. */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
  let line = 0
  let pending: { line: number; content: string } | undefined
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at)
    const end = found === -1 ? text.length : found
    const physical = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end)
    at = end + 1
    line += 1
    if (physical.startsWith(' ') && pending !== undefined) pending.content += physical.slice(1)
    else {
      if (pending !== undefined) yield pending
      pending = { line, content: physical }
    }
  }
  if (pending !== undefined) yield pending
}

function attributeOf(content: string, line: number): Attribute | LineProblem {
  const colon = content.indexOf(':')
  const name = content.slice(0, colon)
  if (!/^[a-z0-9][\w.;-]*$/i.test(name) || colon === -1) {
    return { line, field: '', message: `is no “name: value” of LDIF: ${content.slice(0, 40)}` }
  }
  const mark = content[colon + 1]
  if (mark === '<') {
    return {
      line,
      field: name,
      message: 'is not in the file but at a URL (“:<”), which is not fetched; export the value itself',
    }
  }
  if (mark !== ':') return { line, name, value: content.slice(colon + 1).replace(/^ +/, '') }
  const base64 = content.slice(colon + 2).trim()
  if (/;binary\b/i.test(name) || base64.length > longestText) return { line, name, value: undefined }
  const bytes = bytesOf(base64)
  if (bytes === undefined) return { line, field: name, message: 'is marked as base64 (“::”), and is none' }
  const value = decode('utf-8', bytes)
  // Control characters are what a number or a key looks like that happens to be UTF-8.
  return {
    line,
    name,
    value: value !== undefined && /^[^\0-\x08\x0e-\x1f]*$/.test(value) ? value : undefined,
  }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    const binary = atob(base64)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return undefined
  }
}

/** Why this record cannot be taken for an entry. */
function recordProblem(record: readonly Attribute[]): LineProblem | undefined {
  const line = record[0]?.line ?? 1
  const change = record.find(({ name }) => name.toLowerCase() === 'changetype')
  if (change !== undefined && change.value?.trim().toLowerCase() !== 'add') {
    const message = `is a change record (${change.value ?? ''}), not an entry; export the entries themselves`
    return { line: change.line, field: 'changetype', message }
  }
  if (isNamed(record, 'dn') || isAppendix(record)) return undefined
  return { line, field: 'dn', message: 'is missing; each entry of LDIF begins with one' }
}

function isNamed(record: readonly Attribute[], name: string): boolean {
  return record[0]?.name.toLowerCase() === name
}

/** What ldapsearch writes after the entries: where else to look, and how it went. */
function isAppendix(record: readonly Attribute[]): boolean {
  return isNamed(record, 'ref') || isNamed(record, 'search')
}

/** What a record is, in the plural, when it is no person. */
function reasonToLeaveOut(record: readonly Attribute[]): string | undefined {
  if (isNamed(record, 'ref')) return 'referrals'
  if (isNamed(record, 'search')) return 'notes of ldapsearch'
  const classes = new Set(
    record
      .filter(({ name }) => name.toLowerCase() === 'objectclass')
      .map(({ value }) => value?.trim().toLowerCase() ?? ''),
  )
  const other = Object.entries(noPeople).find(([name]) => classes.has(name))
  if (other !== undefined) return other[1]
  if (people.some((name) => classes.has(name))) return undefined
  // Who exports a few attributes only may leave the object classes out.
  const isLogin = record.some(({ name }) => ['uid', 'samaccountname'].includes(name.toLowerCase()))
  if (classes.size === 0 && isLogin) return undefined
  return classes.size === 0
    ? 'entries without objectClass, uid or sAMAccountName'
    : 'entries that are no people'
}

function rowOf(record: readonly Attribute[], columns: Map<string, string>): Row {
  const values = Object.create(null) as Record<string, string[]>
  for (const { name, value } of record) {
    const lower = name.toLowerCase()
    if (value === undefined || lower === 'changetype') continue
    const column = columns.get(lower) ?? name
    columns.set(lower, column)
    ;(values[column] ??= []).push(value)
  }
  return { line: record[0]?.line ?? 1, values }
}
