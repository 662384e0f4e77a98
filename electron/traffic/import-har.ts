import { setImmediate } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import {
  harTooLarge,
  maxHarMiB,
  type HarInput,
  type HarProgress,
} from '../../shared/contract/exchange-files.ts'
import { counted } from '../../shared/counted.ts'
import { Refusal, refusalOf, type FieldProblem } from '../../shared/directory/refusal.ts'
import { textInPieces } from '../../shared/import/text-of.ts'
import { harEntrySchema, type HarEntry } from '../../shared/traffic/import/har-entry.ts'
import { harItems, type HarItem } from '../../shared/traffic/import/har-items.ts'
import { readHarEntry, type Imported, type JudgeReply } from '../../shared/traffic/import/read-har-entry.ts'
import { sizeOf } from '../../shared/traffic/kept-exchange.ts'
import { bytesOfBase64 } from '../bytes-of-base64.ts'
import { beginImport, lengthOf, letImportTakeEffect, sentParts } from '../import-runs.ts'
import { finishInSlices } from '../in-slices.ts'
import type { Session } from '../session.ts'
import type { TrafficLog } from './traffic-log.ts'

/** How long entries are read before logins have their turn, and how often progress is told at most: milliseconds. */
const sliceMs = 5
const progressMs = 100

/** How many problems are told, and how many exchanges are recorded without a break. */
const toldAtMost = 1000
const recordedAtOnce = 100

/**
 * Imports a HAR file into the log of a session and tells how far it has come. Every entry is read and masked before the
 * first is recorded: whatever stops the import until then leaves the log as it was.
 *
 * @param judge what a helpdesk makes of a reply
 * @throws Refusal naming entries and fields, or that there is no room, Conflict when it is cancelled, and when `caller` aborts
 */
export async function* importHar(
  session: Session,
  { content, run = nanoid(10) }: HarInput,
  judge: JudgeReply,
  caller?: AbortSignal,
): AsyncGenerator<HarProgress, void, void> {
  const sent = sentParts(run)
  const signal = AbortSignal.any([beginImport(run), ...(caller ? [caller] : [])])
  const file = [...sent, await finishInSlices(bytesOfBase64(content), signal)]
  if (lengthOf(file) > maxHarMiB * 1024 * 1024) {
    throw new Refusal([{ field: 'content', message: harTooLarge }])
  }
  const { pieces } = await finishInSlices(textInPieces(file), signal)
  const entries = await finishInSlices(harItems(pieces), signal)
  const total = entries.length
  const read: Imported[] = []
  let bytes = 0
  const problems: FieldProblem[] = []
  let told = performance.now()
  let end = told + sliceMs
  for (const [at, item] of entries.entries()) {
    try {
      const exchange = await readHarEntry(entryOf(item, at + 1), judge)
      read.push(exchange)
      bytes += sizeOf({ ...exchange, id: 0, session: session.name })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push(...error.fields)
      if (problems.length >= toldAtMost) break
    }
    const now = performance.now()
    if (now < end) continue
    if (now - told > progressMs) {
      yield { done: at + 1, total, imported: null }
      told = now
    }
    await setImmediate()
    signal.throwIfAborted()
    end = performance.now() + sliceMs
  }
  if (problems.length > 0) throw new Refusal(problems.slice(0, toldAtMost))
  refuseWithoutRoom(session.traffic.room, read.length, bytes)
  signal.throwIfAborted()
  letImportTakeEffect(run)
  for (const [at, exchange] of read.entries()) {
    session.recorder.record({ ...exchange, id: session.traffic.nextId, session: session.name })
    if (at % recordedAtOnce === recordedAtOnce - 1) await setImmediate()
  }
  yield { done: total, total, imported: total }
}

/** @throws Refusal naming the entry and its fields */
function entryOf({ source, line }: HarItem, number: number): HarEntry {
  const entry = `entry ${String(number)}`
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw new Refusal([{ field: entry, message: `is no JSON; it begins in line ${String(line)}` }])
  }
  const { data, error } = harEntrySchema.safeParse(value)
  if (data !== undefined) return data
  const { fields } = refusalOf(error.issues)
  throw new Refusal(fields.map(({ field, message }) => ({ field: `${entry}: ${field}`, message })))
}

/** An import drops nothing, neither of itself nor of what is there. @throws Refusal */
function refuseWithoutRoom(room: TrafficLog['room'], count: number, bytes: number): void {
  if (count <= room.count && bytes <= room.bytes) return
  const message = `holds ${counted(count, 'exchange')} of ${counted(bytes, 'byte')}, and the log has room for ${room.count.toLocaleString('en')} of ${counted(Math.max(0, room.bytes), 'byte')} before others would be dropped. Make the log larger in Settings, or clear it`
  throw new Refusal([{ field: 'content', message }])
}
