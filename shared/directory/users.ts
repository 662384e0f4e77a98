import { z } from 'zod'
import { userFields, type ReplyField, type UserFieldValues } from '../loginshare/fields.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import type { EntryKind, FieldProblem } from './entry-kind.ts'
import { findOrganization, findUserByUsername, findUsersByEmail } from './find.ts'

/** What a user entry holds apart from the reply's fields. */
const account = {
  id: z.string().min(1),
  username: xmlText.refine((text) => text.trim() !== '', 'is empty; a login needs one'),
  /** Test data, kept in the clear: the workspace file has mode 0600. */
  password: z.string().default(''),
  enabled: z.boolean().default(true),
}

/** The reply's fields that belong to the person; a group must be named, all else may be missing. */
function fieldSchemas(): Record<string, z.ZodType> {
  const own = (userFields as readonly ReplyField[]).filter((field) => field.of === undefined)
  return Object.fromEntries(
    own.map(({ element, item }): [string, z.ZodType] => {
      if (item !== undefined) return [element, z.array(xmlText).default([])]
      return [element, element === 'usergroup' ? xmlText : xmlText.default('')]
    }),
  )
}

export type User = z.infer<z.ZodObject<typeof account>> & UserFieldValues

/** A user as the workspace keeps it; the reply's fields come from the table of `fields.ts`. */
export const userSchema = z.strictObject({ ...account, ...fieldSchemas() }) as unknown as z.ZodObject<
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
    if (!world.userGroups.some((group) => group.title === user.usergroup)) {
      problems.push({
        field: 'usergroup',
        message: `names no user group of the directory; add “${user.usergroup}” first`,
      })
    }
    if (user.organization !== '' && findOrganization(world, user.organization) === undefined) {
      problems.push({
        field: 'organization',
        message: `names no organization of the directory; add “${user.organization}” first`,
      })
    }
    return problems
  },
  warnings(user, world) {
    return user.emails.flatMap((email) => {
      const others = findUsersByEmail(world, email).filter((other) => other.id !== user.id)
      if (others.length === 0) return []
      const names = others.map((other) => other.username).join(', ')
      return [
        {
          field: 'emails',
          message: `${email} is shared with ${names}; the helpdesk would take them for one person and overwrite one account`,
        },
      ]
    })
  },
}
