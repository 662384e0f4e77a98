import type { Change } from '../shared/contract/events.ts'
import type { Steps } from '../shared/contract/history.ts'
import { openedBeyond } from '../shared/connect/loopback.ts'
import { NotFound } from '../shared/directory/changes.ts'
import {
  applying,
  Conflict,
  effective,
  invert,
  type Draft,
  type Edit,
  type Patch,
} from '../shared/workspace/edit.ts'
import { emptyHistory, redone, remember, undone, type History } from '../shared/workspace/history.ts'
import type { World } from '../shared/workspace/schema.ts'
import type { Work } from '../shared/work.ts'
import type { Memory } from '../shared/helpdesk/memory.ts'
import { ActiveScenario, type Reach } from './active-scenario.ts'
import { Events, maxChanges } from './events.ts'
import { SessionHelpdesk } from './helpdesk/session-helpdesk.ts'
import { finishInSlices } from './in-slices.ts'
import { tagOf } from './revision-tag.ts'
import { Matches } from './traffic/matches.ts'
import { Ordered } from './traffic/ordered.ts'
import { Outcomes } from './traffic/outcomes.ts'
import { Recorder, type MakeJournal } from './traffic/recorder.ts'
import { TrafficLog } from './traffic/traffic-log.ts'
import { Tries } from './tries/tries.ts'

/** What must happen for a change of the world to count. Each may refuse by throwing. */
export interface Keeper {
  /** First of all. */
  mayChange?: () => void
  /** Before a change takes effect: the endpoint moves to where the new settings say. */
  prepare: (next: World) => Promise<void>
  /** After it: resolves once it is on disk. */
  save: (world: World) => Promise<void>
  /** After every change of what the helpdesk has gathered from logins. */
  keepMemory?: (memory: Memory) => void
  /** Keeps the log. */
  journal?: MakeJournal
}

/** Who makes an edit, and what they had seen of the world: the revision, from an `ETag`. */
export interface By {
  origin: string
  seen?: number | undefined
}

/** What was taken back, or done again, in words. */
export interface StepDone {
  done: string
  revision: number
}

/** An isolated world with its own directory, edits and log. */
export class Session {
  readonly traffic: TrafficLog
  /** What filters find in it. */
  readonly matches: Matches
  /** The same in the order of any column. */
  readonly ordered: Ordered
  /** How it ended, over time. */
  readonly outcomes: Outcomes
  readonly events: Events
  /** What comes into the log, and what a person does to it. */
  readonly recorder: Recorder
  readonly active: ActiveScenario
  readonly tries = new Tries()
  /** What the logins to this world are to a helpdesk. */
  readonly helpdesk: SessionHelpdesk
  #world: World
  #revision = 0
  #history: History = emptyHistory
  #queue: Promise<unknown> = Promise.resolve()
  /** The revision at which each entry was changed last, by its id. */
  readonly #changedAt = new Map<string, number>()

  constructor(
    readonly name: string,
    world: World,
    private keeper: Keeper,
    memory?: Memory,
    reach: Reach = {},
  ) {
    this.#world = world
    this.traffic = new TrafficLog(() => this.#world.settings.traffic)
    this.matches = new Matches(this.traffic)
    this.ordered = new Ordered(this.traffic, this.matches)
    this.outcomes = new Outcomes(this.traffic, this.matches)
    this.events = new Events(name, this.traffic, () => tagOf(this.#revision))
    this.recorder = new Recorder(this.traffic, this.matches, this.events, keeper.journal)
    this.active = new ActiveScenario((state) => {
      this.events.publish({ type: 'activeScenario', ...state })
    }, reach)
    const changed = (next: Memory) => {
      keeper.keepMemory?.(next)
      this.events.helpdeskChanged(next)
    }
    this.helpdesk = new SessionHelpdesk(() => this.#world, changed, memory)
  }

  /** As it is now. Never changed in place, so it can be kept. */
  get world(): World {
    return this.#world
  }

  /** Counts the changes from 0. */
  get revision(): number {
    return this.#revision
  }

  /** What can be taken back and done again. */
  get history(): Steps {
    const { past, future } = this.#history
    const back = past.at(-1)
    const again = future.at(-1)
    return {
      undo: back ? stepOf(back, back.inverse) : null,
      redo: again ? stepOf(again, again.patches) : null,
    }
  }

  /** Keeps posted passwords in memory from now on, or forgets those that were kept. */
  keepPostedPasswords(keep: boolean): void {
    this.traffic.keepPasswords(keep)
    this.events.publish({ type: 'postedPasswords', keep })
  }

  /**
   * Makes an edit and answers once it is on disk.
   *
   * @param make what is to be changed in the world as it is when the edit's turn has come; other edits wait meanwhile,
   *   and if it is work, logins do not
   * @returns the revision that the edit made, or found when there was nothing to change
   * @throws Conflict when what is to be changed is not what was seen, and what `make` throws; then nothing is changed
   */
  edit(make: (world: World) => Draft | Work<Draft>, { origin, seen }: By): Promise<number> {
    return this.#inTurn(async () => {
      const made = make(this.#world)
      const { label, patches: drafted } = 'patches' in made ? made : await finishInSlices(made)
      const patches = await finishInSlices(effective(drafted))
      if (seen !== undefined) this.#refuseStale(patches, seen)
      if (patches.length === 0) return
      const revision = await this.#change(patches)
      const edit: Edit = { label, origin, patches, inverse: invert(patches), revision }
      this.#setHistory(remember(this.#history, edit))
    })
  }

  /**
   * Takes the last edit back. One whose entries have changed since cannot be, and is forgotten.
   *
   * @param only the number of the edit that it must be
   * @returns its label, and the revision that this has made
   * @throws NotFound, Conflict
   */
  async undo(only?: number): Promise<StepDone> {
    let label = ''
    const revision = await this.#inTurn(async () => {
      const { past, future } = this.#history
      const edit = past.at(-1)
      if (only !== undefined && edit?.revision !== only) throw notTheLast(only, future)
      if (edit === undefined) throw new NotFound('There is nothing to undo.')
      label = edit.label
      await this.#change(edit.inverse).catch((error: unknown) => {
        if (error instanceof Conflict) this.#setHistory({ past: past.slice(0, -1), future })
        throw error
      })
      this.#setHistory(undone(this.#history))
    })
    return { done: label, revision }
  }

  /** Does the edit again that was taken back last. @param only, @returns, @throws as `undo` */
  async redo(only?: number): Promise<StepDone> {
    let label = ''
    const revision = await this.#inTurn(async () => {
      const edit = this.#history.future.at(-1)
      if (edit === undefined) throw new NotFound('There is nothing to redo.')
      if (only !== undefined && edit.revision !== only)
        throw new Conflict('Another edit would be done again.')
      label = edit.label
      await this.#change(edit.patches).catch((error: unknown) => {
        if (error instanceof Conflict) this.#setHistory({ ...this.#history, future: [] })
        throw error
      })
      this.#setHistory(redone(this.#history))
    })
    return { done: label, revision }
  }

  /** One change after the other, since moving the endpoint takes a while; writing to disk waits for none. */
  async #inTurn(task: () => Promise<void>): Promise<number> {
    const done = this.#queue.then(task)
    this.#queue = done.catch(() => undefined)
    await done
    const revision = this.#revision
    await this.keeper.save(this.#world)
    return revision
  }

  async #change(patches: readonly Patch[]): Promise<number> {
    this.keeper.mayChange?.()
    const next = await finishInSlices(applying(this.#world, patches))
    const ofSettings = patches.some(({ list }) => list === 'settings')
    if (ofSettings) await this.keeper.prepare(next)
    this.#world = next
    this.active.follow(next.scenarios)
    const revision = (this.#revision += 1)
    for (const patch of patches) this.#changedAt.set(keyOf(patch), revision)
    if (ofSettings) this.recorder.keepBounds()
    // A change of order has no words of its own, and so many changes have no room in an event.
    if (patches.length > maxChanges || patches.some(({ list }) => list === 'order')) this.events.readAnew()
    else this.events.publish(...patches.flatMap(changesOf))
    return revision
  }

  #setHistory(history: History): void {
    this.#history = history
    this.events.publish({ type: 'history', ...this.history })
  }

  #refuseStale(patches: readonly Patch[], seen: number): void {
    if (patches.some((patch) => (this.#changedAt.get(keyOf(patch)) ?? 0) > seen)) {
      throw new Conflict('It was changed by somebody else after you read it. Read it again, then change it.')
    }
  }
}

function stepOf({ label, revision }: Edit, patches: readonly Patch[]) {
  const opens = patches.flatMap((patch) =>
    patch.list === 'settings' ? openedBeyond(patch.before.endpoint.hosts, patch.after.endpoint.hosts) : [],
  )
  return { label, edit: revision, opens }
}

/** Why the edit with this number cannot be taken back. */
function notTheLast(only: number, future: readonly Edit[]): Conflict {
  const back = future.some(({ revision }) => revision === only)
  return new Conflict(
    back
      ? 'It has been undone already.'
      : 'Something else was changed since, so this alone cannot be undone. Undo what came after it first.',
  )
}

function keyOf(patch: Patch): string {
  if (patch.list === 'order') return `order of ${patch.of}`
  return patch.list === 'settings' ? 'settings' : patch.id
}

function changesOf(patch: Patch): Change[] {
  if (patch.list === 'order') return []
  if (patch.list === 'settings') return [{ type: 'settings', settings: patch.after }]
  return [{ type: patch.list, id: patch.id, entry: patch.after } as Change]
}
