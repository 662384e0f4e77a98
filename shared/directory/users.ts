import { z } from 'zod'
import { ownUserFields, type ReplyField, type UserFieldValues } from '../loginshare/fields.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import type { EntryKind } from './entry-kind.ts'
import { findUserByUsername, titlesOf } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import { userWarnings } from './user-warnings.ts'

/** What a user entry holds apart from the reply's fields. */
const account = {
  id: z.string().min(1),
  username: xmlText.refine((text) => text.trim() !== '', 'is empty; a login needs one'),
  /** Test data, kept in the clear: the workspace file has mode 0600. */
  password: z.string().default(''),
  enabled: z.boolean().default(true),
}

/** Each may be missing, but for the group: a person is in one. */
function fieldSchema({ item, names, optional }: ReplyField): z.ZodType {
  if (item !== undefined) return z.array(xmlText).default([])
  return names !== undefined && optional !== true ? xmlText : xmlText.default('')
}

export type User = z.infer<z.ZodObject<typeof account>> & UserFieldValues

/** A user as the workspace keeps it; the reply's fields come from the table of `fields.ts`. */
export const userSchema = z.strictObject({
  ...account,
  ...Object.fromEntries(ownUserFields.map((field) => [field.element, fieldSchema(field)])),
}) as unknown as z.ZodObject<
  typeof account & { [Field in keyof UserFieldValues]: z.ZodDefault<z.ZodType<UserFieldValues[Field]>> },
  z.core.$strict
>

export const users: EntryKind<User> = {
  list: 'users',
  noun: 'user',
  schema: userSchema,
  title: (user) => user.username,
  searched: (user) => [user.username, user.fullname, ...user.emails],
  problems(user, world) {
    const problems: FieldProblem[] = []
    const namesake = findUserByUsername(world, user.username)
    if (namesake !== undefined && namesake.id !== user.id) {
      problems.push({ field: 'username', message: `is taken by ${namesake.fullname || namesake.username}` })
    }
    for (const { element, label, names, optional } of ownUserFields) {
      const text = (user as Record<string, unknown>)[element] as string
      if (names === undefined || (text === '' && optional === true) || titlesOf(world, names).has(text))
        continue
      const message = `is “${text}”, which the directory does not have; add that ${label.toLowerCase()} first`
      problems.push({ field: element, message })
    }
    return problems
  },
  warnings: userWarnings,
}
