import { z } from 'zod'
import { interfaceNames } from '../loginshare/interfaces.ts'
import { staffFields, type StaffFieldValues } from '../loginshare/fields.ts'
import { followRename } from '../scenarios/follow-rename.ts'
import { accountShape, fieldSchemas, unknownTitles } from './account.ts'
import type { EntryKind } from './entry-kind.ts'
import { findStaffByUsername } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import { staffWarnings } from './staff-warnings.ts'

const staffShape = {
  ...accountShape,
  /** The interfaces that the person may log in to; one who is created without any named gets those of the settings. */
  interfaces: interfaceNames.default([]),
}

export type StaffMember = z.infer<z.ZodObject<typeof staffShape>> & StaffFieldValues

/** A staff member as the workspace keeps it; the reply's fields come from the table of `fields.ts`. */
export const staffSchema = z.strictObject({
  ...staffShape,
  ...fieldSchemas(staffFields),
}) as unknown as z.ZodObject<
  typeof staffShape & Record<keyof StaffFieldValues, z.ZodDefault<z.ZodString>>,
  z.core.$strict
>

export const staff: EntryKind<StaffMember> = {
  list: 'staff',
  noun: 'staff member',
  schema: staffSchema,
  title: (member) => member.username,
  searched: (member) => [
    ...[member.username, fullNameOf(member), member.email, member.team, member.designation],
    ...[member.mobilenumber, ...member.interfaces],
  ],
  defaults: ({ settings }) => ({ interfaces: settings.interfaces.staff }),
  problems(member, world) {
    const problems: FieldProblem[] = []
    const namesake = findStaffByUsername(world, member.username)
    if (namesake !== undefined && namesake.id !== member.id) {
      problems.push({
        field: 'username',
        message: `is taken by ${fullNameOf(namesake) || namesake.username}`,
      })
    }
    return [...problems, ...unknownTitles(member, staffFields, world)]
  },
  warnings: staffWarnings,
  onChange: (before, after, world) => followRename(world, 'person', before.username, after.username),
}

/** First and last name, as the helpdesk joins them. */
export function fullNameOf({ firstname, lastname }: StaffMember): string {
  return `${firstname} ${lastname}`.trim()
}
