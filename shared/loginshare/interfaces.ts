import { z } from 'zod'

/**
 * The interfaces that a helpdesk names in a staff login (`loginshare-protocol.md`, "The request"). The stock
 * client names none in a user login.
 */
export const staffInterfaces: readonly string[] = [
  'staff',
  'admin',
  'winapp',
  'mobile',
  'intranet',
  'api',
  'staffapi',
  'syncworks',
  'pda',
]

/** Those that a form offers; the others are rare. */
export const commonInterfaces: readonly string[] = staffInterfaces.slice(0, 4)

/** Those that most staff members may log in to: all but the Admin CP's. */
export const usualStaffInterfaces: readonly string[] = commonInterfaces.filter((name) => name !== 'admin')

/** What a staff login that names no interface counts as. */
export const defaultInterface = 'staff'

/** A set of interfaces, by any names; how they are written is how they are compared, but for case. */
export const interfaceNames = z
  .array(
    z
      .string()
      .regex(/^[^\s\p{C}]+$/u, 'is no name of an interface; it is one word, such as staff or admin')
      .toLowerCase(),
  )
  .refine((names) => new Set(names).size === names.length, 'names an interface twice')

/** The interface that a text names, whatever its case and the blanks around it; undefined where it names none. */
export function interfaceOf(text: string | undefined): string | undefined {
  const name = text?.trim().toLowerCase()
  return name === '' ? undefined : name
}
