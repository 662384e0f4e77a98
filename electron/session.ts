import type { Change } from '../shared/contract/events.ts'
import { NotFound } from '../shared/directory/changes.ts'
import {
  applyPatches,
  Conflict,
  invert,
  type Draft,
  type Edit,
  type Patch,
} from '../shared/workspace/edit.ts'
import { emptyHistory, redone, remember, undone, type History } from '../shared/workspace/history.ts'
import type { World } from '../shared/workspace/schema.ts'
import { Events } from './events.ts'
import { TrafficLog } from './traffic/traffic-log.ts'

/** What must happen for a change of the world to count. Both may refuse by throwing. */
export interface Keeper {
  /** Before a change takes effect: the endpoint moves to where the new settings say. */
  prepare: (next: World) => Promise<void>
  /** After it: resolves once it is on disk. */
  save: (world: World) => Promise<void>
}

/** Who makes an edit, and what they had seen of the world: the revision, from an `ETag`. */
export interface By {
  origin: string
  seen?: number | undefined
}

/** An isolated world with its own directory, edits and log. */
export class Session {
  readonly traffic: TrafficLog
  readonly events: Events
  #world: World
  #revision = 0
  #history: History = emptyHistory
  /** The revision at which each entry was changed last, by its id. */
  readonly #changedAt = new Map<string, number>()

  constructor(
    readonly name: string,
    world: World,
    private keeper: Keeper,
  ) {
    this.#world = world
    this.traffic = new TrafficLog(() => this.#world.settings.traffic)
    this.events = new Events(name, this.traffic)
  }

  /** As it is now. Never changed in place, so it can be kept. */
  get world(): World {
    return this.#world
  }

  /** Counts the changes from 0. */
  get revision(): number {
    return this.#revision
  }

  /** What can be taken back and done again, in words. */
  get history(): { undo: string | null; redo: string | null } {
    return {
      undo: this.#history.past.at(-1)?.label ?? null,
      redo: this.#history.future.at(-1)?.label ?? null,
    }
  }

  /**
   * Makes an edit and answers once it is on disk.
   *
   * @returns the revision that the edit made
   * @throws Conflict when what is to be changed is not what was seen; then nothing is changed
   */
  async edit({ label, patches }: Draft, { origin, seen }: By): Promise<number> {
    if (seen !== undefined) this.#refuseStale(patches, seen)
    return this.#change(patches, (revision) => {
      const edit: Edit = { label, origin, patches, inverse: invert(patches), revision }
      this.#history = remember(this.#history, edit)
    })
  }

  /** Takes the last edit back. @returns its label @throws NotFound, Conflict when its entries have changed since */
  async undo(): Promise<string> {
    const edit = this.#history.past.at(-1)
    if (edit === undefined) throw new NotFound('There is nothing to undo.')
    await this.#change(edit.inverse, () => {
      this.#history = undone(this.#history)
    })
    return edit.label
  }

  /** Does the edit again that was taken back last. @returns its label @throws NotFound, Conflict */
  async redo(): Promise<string> {
    const edit = this.#history.future.at(-1)
    if (edit === undefined) throw new NotFound('There is nothing to redo.')
    await this.#change(edit.patches, () => {
      this.#history = redone(this.#history)
    })
    return edit.label
  }

  async #change(patches: readonly Patch[], done: (revision: number) => void): Promise<number> {
    if (patches.some(({ list }) => list === 'settings'))
      await this.keeper.prepare(applyPatches(this.#world, patches))
    this.#world = applyPatches(this.#world, patches)
    const revision = (this.#revision += 1)
    for (const patch of patches) this.#changedAt.set(keyOf(patch), revision)
    done(revision)
    this.traffic.keepBounds()
    this.events.publish(...patches.map(changeOf))
    await this.keeper.save(this.#world)
    return revision
  }

  #refuseStale(patches: readonly Patch[], seen: number): void {
    if (patches.some((patch) => (this.#changedAt.get(keyOf(patch)) ?? 0) > seen)) {
      throw new Conflict('It was changed by somebody else after you read it. Read it again, then change it.')
    }
  }
}

function keyOf(patch: Patch): string {
  return patch.list === 'settings' ? 'settings' : patch.id
}

function changeOf(patch: Patch): Change {
  if (patch.list === 'settings') return { type: 'settings', settings: patch.after }
  return { type: patch.list, id: patch.id, entry: patch.after } as Change
}
