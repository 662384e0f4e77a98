import { counted } from '../counted.ts'
import { changed, removed, same, type Draft } from '../workspace/edit.ts'
import { mapInSteps, type Work } from '../work.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import { getEntry } from './changes.ts'
import type { EntryKind, MembersChoice } from './entry-kind.ts'
import { Refusal, refusalOf, type FieldProblem } from './refusal.ts'

/**
 * The draft that gives the same properties to many entries; those that have them already are left out of it.
 *
 * @param ids of entries; one that is named twice counts once
 * @throws NotFound, Refusal naming what is wrong as `changes.usergroup`; then none can be changed
 */
export function* changeEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  ids: readonly string[],
  changes: object,
): Work<Draft> {
  const chosen = yield* entriesOf(kind, world, ids)
  const values = valuesOf(kind, chosen[0], changes)
  const names = Object.keys(values)
  const pairs = chosen
    .filter((before) => names.some((name) => !same(before[name as keyof E], values[name])))
    .map((before) => ({ before, after: { ...before, ...values } }))
  const problems = [
    ...namesakes(
      kind,
      pairs.slice(0, 2).map(({ after }) => after),
      values,
    ),
    ...(yield* mapInSteps(pairs, ({ after }) => kind.problems(after, world))).flat(),
  ]
  if (problems.length > 0) throw new Refusal(ofChanges(problems))
  const own = pairs.map(({ before, after }) => changed(kind.list, before, after))
  const followers = pairs.flatMap(({ before, after }) => kind.onChange?.(before, after, world) ?? [])
  const whose = named(
    kind,
    pairs.map(({ before }) => before),
  )
  return { label: `Change ${names.join(', ')} of ${whose}`, patches: [...own, ...followers] }
}

/**
 * The draft that deletes many entries and does with the members of all of them as chosen.
 *
 * @param ids of entries; one that is named twice counts once
 * @throws NotFound, Refusal; then none can be deleted
 */
export function* deleteEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  ids: readonly string[],
  choice: MembersChoice,
): Work<Draft> {
  const chosen = yield* entriesOf(kind, world, ids)
  const to = choice.moveMembersTo
  if (kind.onDelete !== undefined && chosen.some((entry) => kind.title(entry) === to)) {
    throw new Refusal([{ field: 'moveMembersTo', message: `is “${to ?? ''}”, which is to be deleted, too` }])
  }
  const members = yield* mapInSteps(chosen, (entry) => kind.onDelete?.(entry, world, choice) ?? [])
  const own = yield* mapInSteps(chosen, (entry) => removed(kind.list, entry, world))
  return { label: `Delete ${named(kind, chosen)}`, patches: [...members.flat(), ...own] }
}

function entriesOf<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  ids: readonly string[],
): Work<E[]> {
  return mapInSteps(new Set(ids), (id) => getEntry(kind, world, id))
}

/** What the changes make of the properties that they name. It is the same for every entry, so one is looked at. */
function valuesOf<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  one: E | undefined,
  changes: object,
): Record<string, unknown> {
  if (one === undefined) return {}
  const parsed = kind.schema.safeParse({ ...one, ...changes, id: one.id })
  if (!parsed.success) throw new Refusal(ofChanges(refusalOf(parsed.error.issues).fields))
  const names = Object.keys(changes).filter((name) => name !== 'id')
  return Object.fromEntries(names.map((name) => [name, (parsed.data as Record<string, unknown>)[name]]))
}

/** No two entries of a list have one name, so two cannot be given one. */
function namesakes<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  [one, other]: readonly E[],
  values: Record<string, unknown>,
): FieldProblem[] {
  if (one === undefined || other === undefined || kind.title(one) !== kind.title(other)) return []
  const field = Object.keys(values).find((name) => values[name] === kind.title(one)) ?? 'ids'
  return [{ field, message: `cannot be the same for two ${kind.noun}s` }]
}

/** Each field once, however many entries it is wrong for, and named as where it stands in the input. */
function ofChanges(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems
    .filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at)
    .map(({ field, message }) => ({ field: `changes.${field}`, message }))
}

/** `user “jane.roe”`, or `12 users`. */
function named<E extends DirectoryEntry>(kind: EntryKind<E>, entries: readonly E[]): string {
  const [one] = entries
  if (entries.length === 1 && one !== undefined) return `${kind.noun} “${kind.title(one)}”`
  return counted(entries.length, kind.noun)
}
