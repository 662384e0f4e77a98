import { z } from 'zod'
import { ownUserFields, type UserFieldValues } from '../loginshare/fields.ts'
import { followRename } from '../scenarios/follow-rename.ts'
import { accountShape, fieldSchemas, unknownTitles } from './account.ts'
import type { EntryKind } from './entry-kind.ts'
import { findUserByUsername } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import { userWarnings } from './user-warnings.ts'

export type User = z.infer<z.ZodObject<typeof accountShape>> & UserFieldValues

/** A user as the workspace keeps it; the reply's fields come from the table of `fields.ts`. */
export const userSchema = z.strictObject({
  ...accountShape,
  ...fieldSchemas(ownUserFields),
}) as unknown as z.ZodObject<
  typeof accountShape & { [Field in keyof UserFieldValues]: z.ZodDefault<z.ZodType<UserFieldValues[Field]>> },
  z.core.$strict
>

export const users: EntryKind<User> = {
  list: 'users',
  noun: 'user',
  schema: userSchema,
  title: (user) => user.username,
  searched: (user) => [
    ...[user.username, user.fullname, user.usergroup, user.organization, user.designation, user.phone],
    ...user.emails,
  ],
  problems(user, world) {
    const problems: FieldProblem[] = []
    const namesake = findUserByUsername(world, user.username)
    if (namesake !== undefined && namesake.id !== user.id) {
      problems.push({ field: 'username', message: `is taken by ${namesake.fullname || namesake.username}` })
    }
    return [...problems, ...unknownTitles(user, ownUserFields, world)]
  },
  warnings: userWarnings,
  onChange: (before, after, world) => followRename(world, 'person', before.username, after.username),
}
