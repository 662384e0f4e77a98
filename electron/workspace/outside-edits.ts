import type { FileState } from '../../shared/contract/file.ts'
import type { Work } from '../../shared/work.ts'
import { differing } from '../../shared/workspace/difference.ts'
import { applying, Conflict, type Draft } from '../../shared/workspace/edit.ts'
import { sentenceOf } from '../../shared/workspace/file-problems.ts'
import { workspaceVersion, type World } from '../../shared/workspace/schema.ts'
import type { Session } from '../session.ts'
import { backUp } from './backups.ts'
import type { DurableFile } from './durable-file.ts'
import { problemsOf, readOutside, sameFound, type Outside } from './read-outside.ts'
import { NotSaved, type Saver } from './saver.ts'

/** How long a file that cannot be used must stay as it is before that is told, in milliseconds: it may be half written. */
const halfWrittenMs = 400
/** How many things that are wrong with the file are told. */
const maxProblems = 20

/** What it works on. */
interface Parts {
  file: DurableFile
  stateFolder: string
  saver: Saver
  session: Session
  /** Says a line to whoever looks at the terminal. */
  say: (line: string) => void
}

/**
 * What somebody else has made of the workspace file: taken over as an edit of its own, asked about while something here
 * is unsaved, or shown to be wrong. What is in effect here is never lost by that, nor what stands in the file.
 */
export class OutsideEdits {
  #state: FileState = { state: 'fine', problems: [], taken: null, copy: null }
  /** What the file holds that was not taken over. */
  #pending: Outside | undefined
  /** Whether that has been told, or tried. */
  #told = false
  /** Forms that are open. */
  #holds = 0
  #looking: Promise<void> = Promise.resolve()
  #again: NodeJS.Timeout | undefined
  readonly #closing = new AbortController()

  constructor(private parts: Parts) {
    parts.file.onReplaced = (copy) => {
      this.#replaced(copy)
    }
  }

  get state(): FileState {
    return this.#state
  }

  /** Refuses a change while the file is of a version that this app does not know, since to save it would rewrite that. */
  mayChange(): void {
    if (this.#pending?.newer !== true) return
    const told = this.#pending.problems.map(sentenceOf).join('. ')
    throw new Conflict(
      `Nothing is changed, since the workspace file on disk is from a newer app. ${told} Or keep what is here, which copies that file to the backups first.`,
    )
  }

  /** Asks before anything is taken over, until `signal` aborts. Yields once, as soon as that holds. */
  async *hold(signal?: AbortSignal): AsyncGenerator<{ held: true }, void> {
    this.#holds += 1
    try {
      yield { held: true }
      const end = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])])
      if (end.aborted) return
      await new Promise((resolve) => {
        end.addEventListener('abort', resolve, { once: true })
      })
    } finally {
      this.#holds -= 1
    }
  }

  /** Looks at the file, and does what is to be done about it. */
  look(): Promise<void> {
    clearTimeout(this.#again)
    return this.#inTurn(() => this.#look())
  }

  /**
   * Takes over what the file holds now; nothing happens when that is in effect already.
   *
   * @throws Conflict when it cannot be used, CannotListen, NotSaved
   */
  takeOver(): Promise<void> {
    return this.#inTurn(async () => {
      const outside = await this.#read()
      if (outside === undefined) {
        this.#settled()
        return
      }
      if (outside.problems.length > 0) {
        if (!this.#told) await this.#act(outside)
        throw new Conflict(
          `The workspace file cannot be used. ${outside.problems.map(sentenceOf).join('. ')}.`,
        )
      }
      await this.#take(outside, true)
    })
  }

  /** Keeps what is here and writes it; what stands in the file is copied first. @throws NotSaved */
  async keep(): Promise<void> {
    this.#tell({ copy: null })
    if (this.#pending === undefined) return
    const { file, saver, session } = this.parts
    file.forget()
    await saver.save(session.world)
    await this.look()
  }

  /** Ends every hold. Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    clearTimeout(this.#again)
    this.#closing.abort()
    await this.#looking
  }

  async #look(): Promise<void> {
    const known = this.#pending
    const outside = await this.#read()
    if (outside === undefined) this.#settled()
    else if (outside !== known && outside.problems.length > 0) this.#lookAgain(halfWrittenMs)
    else if (!this.#told) await this.#act(outside)
  }

  /** What the file holds that is not in effect, read once for all looks at it; undefined when there is no such thing. */
  async #read(): Promise<Outside | undefined> {
    for (;;) {
      const found = await this.parts.file.look().catch((error: unknown) => error as Error)
      if (found === undefined) return undefined
      if (this.#pending !== undefined && sameFound(this.#pending.found, found)) return this.#pending
      this.#pending = await readOutside(found)
      this.#told = false
      // Reading takes a while, and meanwhile the file may have been written anew.
    }
  }

  async #act(outside: Outside): Promise<void> {
    this.#told = true
    if (outside.problems.length > 0) this.#invalid(outside)
    else if (this.parts.saver.problem !== null || this.#holds > 0) this.#ask()
    else await this.#take(outside, false)
  }

  /** @param now even while something here is not saved yet */
  async #take(outside: Outside, now: boolean): Promise<void> {
    const { file, session, saver, stateFolder } = this.parts
    const { found: bytes, workspace, migrated } = outside
    if (!Buffer.isBuffer(bytes) || workspace === undefined) return
    const backup = migrated ? await backUp(bytes, stateFolder) : undefined
    let restore: (() => void) | undefined
    let [changes, edit] = [0, 0]
    const make = function* (world: World): Work<Draft> {
      const patches = yield* differing(world, workspace)
      const next = { version: workspaceVersion, ...(yield* applying(world, patches)) }
      // What is on its way to the disk replaces the file, and keeps it as a copy.
      if (!now && !saver.idle) return { label: '', patches: [] }
      changes = patches.length
      edit = session.revision + 1
      restore = file.adopt(bytes, migrated ? undefined : next)
      return { label: 'Take over the changed workspace file', patches }
    }
    this.#pending = undefined
    try {
      await session.edit(make, { origin: 'file' })
    } catch (error) {
      // What was taken over and cannot be written is told by the saver.
      if (!(error instanceof NotSaved)) {
        restore?.()
        const message = error instanceof Error ? error.message : String(error)
        this.#pending = { ...outside, problems: problemsOf(message) }
        this.#told = true
        this.#invalid(this.#pending)
        if (now) throw error
        return
      }
    }
    if (restore === undefined) this.#lookAgain(halfWrittenMs)
    else this.#took(edit, changes, backup)
  }

  #took(edit: number, changes: number, backup: string | undefined): void {
    this.#tell({ state: 'fine', problems: [], ...(changes > 0 && { taken: { edit, changes } }) })
    if (changes > 0) this.parts.say(tookOver(changes, backup))
  }

  #ask(): void {
    const { saver, session, say } = this.parts
    if (saver.problem !== null && this.#holds === 0 && !session.events.read) {
      say(
        'The workspace file was changed on disk while a change made here could not be saved. What is here is kept; ' +
          'when it can be saved, the file is copied to the backups first.',
      )
      return
    }
    this.#tell({ state: 'asks', problems: [] })
    say('The workspace file was changed on disk; the page asks whether to take it over.')
  }

  #invalid({ problems }: Outside): void {
    this.#tell({ state: 'invalid', problems: problems.slice(0, maxProblems) })
    this.parts.say(
      `The workspace file was changed on disk and cannot be used; what was read before stays in effect. ${problems
        .slice(0, maxProblems)
        .map(sentenceOf)
        .join('. ')}`,
    )
  }

  /** The file is as it was read or written last. */
  #settled(): void {
    this.#pending = undefined
    if (this.#state.state !== 'fine') this.#tell({ state: 'fine', problems: [] })
  }

  #replaced(copy: string): void {
    this.#pending = undefined
    this.#tell({ state: 'fine', problems: [], copy })
    this.parts.say(
      `The workspace file had been changed on disk when a change made here was saved. What stood there is kept as ${copy}.`,
    )
  }

  #tell(change: Partial<FileState>): void {
    this.#state = { ...this.#state, ...change }
    this.parts.session.events.publish({ type: 'file', file: this.#state })
  }

  #lookAgain(milliseconds: number): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => void this.look(), milliseconds).unref()
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#looking.then(task)
    this.#looking = done.catch(() => undefined)
    return done
  }
}

function tookOver(changes: number, backup: string | undefined): string {
  const old = backup === undefined ? '' : ` It was of an older version; that file is ${backup}.`
  return `Took over the workspace file, which was changed on disk: ${String(changes)} ${changes === 1 ? 'change' : 'changes'}.${old}`
}
