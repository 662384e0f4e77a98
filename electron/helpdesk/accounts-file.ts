import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { emptyMemory, keptAccountSchema, keptStaffSchema, type Memory } from '../../shared/helpdesk/memory.ts'
import { organizationSchema } from '../../shared/verdict/helpdesk.ts'
import { mapInSteps } from '../../shared/work.ts'
import { finishInSlices } from '../in-slices.ts'
import { stamp } from '../workspace/backups.ts'

/** How long changes are gathered before they are written, in milliseconds. */
const pauseMs = 1000

/** A line of the file. */
const lineSchema = z.union([
  z.strictObject({ account: keptAccountSchema }),
  z.strictObject({ staff: keptStaffSchema }),
  z.strictObject({ organization: organizationSchema }),
])

/**
 * The accounts that logins created, on disk: an entry a line. They are no edits of a person, so they are written in
 * pauses and after logins, and a crash may cost those of the last second.
 */
export class AccountsFile {
  readonly #file: string
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #latest: Memory | undefined

  constructor(stateFolder: string) {
    this.#file = path.join(stateFolder, 'helpdesk-accounts.ndjson')
  }

  /** What was written last, and what to tell the person where that cannot be read; it is set aside then. */
  async read(): Promise<{ memory: Memory; notes: string[] }> {
    const text = await readFile(this.#file, 'utf8').catch(whereThereIsNone)
    try {
      return { memory: memoryOf(text), notes: [] }
    } catch (error) {
      const aside = `${this.#file}.unreadable-${stamp()}`
      await rename(this.#file, aside)
      const note = `The helpdesk’s accounts cannot be read: ${(error as Error).message}. They are kept as ${aside}; there are none now.`
      return { memory: emptyMemory, notes: [note] }
    }
  }

  /** Writes this memory soon, or a later one. */
  keep(memory: Memory): void {
    this.#latest = memory
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#writing = this.#writing.then(() => this.#write())
    }, pauseMs)
  }

  /** Resolves when nothing waits to be written. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#writing.then(() => this.#write())
  }

  async #write(): Promise<void> {
    const memory = this.#latest
    if (memory === undefined) return
    this.#latest = undefined
    const draft = `${this.#file}.draft`
    try {
      const entries = [
        ...memory.accounts.map((account) => ({ account })),
        ...memory.staff.map((staff) => ({ staff })),
        ...memory.organizations.map((organization) => ({ organization })),
      ]
      const lines = await finishInSlices(mapInSteps(entries, (entry) => `${JSON.stringify(entry)}\n`))
      await writeFile(draft, lines.join(''), { mode: 0o600 })
      await rename(draft, this.#file)
    } catch (error) {
      console.error(`The helpdesk’s accounts could not be written: ${(error as Error).message}`)
    }
  }
}

/** @throws Error for a line that is none of ours */
function memoryOf(text: string): Memory {
  const memory = { accounts: [], staff: [], organizations: [] } as {
    [List in keyof Memory]: Memory[List][number][]
  }
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    const read = lineSchema.safeParse(parsed(line))
    if (!read.success) throw new Error(`line ${String(at + 1)} holds no account`)
    if ('account' in read.data) memory.accounts.push(read.data.account)
    else if ('staff' in read.data) memory.staff.push(read.data.staff)
    else memory.organizations.push(read.data.organization)
  }
  return memory
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function whereThereIsNone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return ''
  throw error
}
