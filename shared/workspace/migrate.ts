import { z } from 'zod'
import { refusalOf } from '../directory/refusal.ts'

/** Takes a workspace file's content from one version to the next; it need not set `version`. */
export type Migration = (content: Record<string, unknown>) => Record<string, unknown>

/** `migrations[0]` leads from version 1 to version 2, and so on. Each comes with a test and a fixture. */
export const migrations: readonly Migration[] = [
  // Version 2 has staff and teams.
  (content) => ({ ...content, teams: [], staff: [] }),
  // Version 3 says in its settings what the helpdesk knows; those that are not there have a default.
  (content) => content,
  // Version 4 has scenarios, and in its settings the URLs to relay to.
  (content) => ({ ...content, scenarios: [] }),
]

/** The file was written by a later version of the app. It is not touched. */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion'

  constructor(version: number, newest: number) {
    super(
      `It has version ${String(version)}; this app knows versions up to ${String(newest)}. Use a newer app.`,
    )
  }
}

const versioned = z.looseObject(
  { version: z.int({ error: 'is missing; a workspace has one' }).min(1) },
  { error: 'is no workspace' },
)

/**
 * A file's content brought to the newest version step by step, not otherwise checked, and the version it had.
 *
 * @throws Refusal when there is no version, NewerVersion when it is from the future
 */
export function migrate(
  content: unknown,
  steps = migrations,
): { content: Record<string, unknown>; from: number } {
  const parsed = versioned.safeParse(content)
  if (!parsed.success) throw refusalOf(parsed.error.issues)
  const from = parsed.data.version
  if (from > steps.length + 1) throw new NewerVersion(from, steps.length + 1)
  const migrated = steps
    .slice(from - 1)
    .reduce<Record<string, unknown>>(
      (before, step, index) => ({ ...step(before), version: from + index + 1 }),
      parsed.data,
    )
  return { content: migrated, from }
}
