import { z } from 'zod'
import type { ReplyField } from '../loginshare/fields.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import type { World } from '../workspace/schema.ts'
import { titlesOf } from './find.ts'
import type { FieldProblem } from './refusal.ts'

/** What an entry of a person holds apart from the reply's fields. */
export const accountShape = {
  id: z.string().min(1),
  username: xmlText.refine((text) => text.trim() !== '', 'is empty; a login needs one'),
  /** Test data, kept in the clear: the workspace file has mode 0600. */
  password: z.string().default(''),
  enabled: z.boolean({ error: 'is neither true nor false' }).default(true),
}

/** The schemas of a reply's fields, by their elements. Each may be missing, but for the group or team: a person is in one. */
export function fieldSchemas(fields: readonly ReplyField[]): Record<string, z.ZodType> {
  return Object.fromEntries(fields.map((field) => [field.element, fieldSchema(field)]))
}

function fieldSchema({ item, names, optional }: ReplyField): z.ZodType {
  if (item !== undefined) return z.array(xmlText).default([])
  return names !== undefined && optional !== true ? xmlText : xmlText.default('')
}

/** Says which fields name a group, an organization or a team that the directory does not have. */
export function unknownTitles(entry: object, fields: readonly ReplyField[], world: World): FieldProblem[] {
  return fields.flatMap(({ element, label, names, optional }) => {
    const text = (entry as Record<string, unknown>)[element] as string
    if (names === undefined || (text === '' && optional === true) || titlesOf(world, names).has(text))
      return []
    const message = `is “${text}”, which the directory does not have; add that ${label.toLowerCase()} first`
    return [{ field: element, message }]
  })
}

/** The beginning of a tag or a comment. */
const html = /<[a-z/!?]/i

/** What the helpdesk's login form itself turns away, so that no login arrives (`loginshare-protocol.md`). */
export function loginFormWarnings({
  username,
  password,
}: {
  username: string
  password: string
}): FieldProblem[] {
  const warnings: FieldProblem[] = []
  if (html.test(username)) {
    warnings.push({
      field: 'username',
      message: 'looks like HTML; the helpdesk’s login form refuses that, so nobody can log in with it',
    })
  }
  if (password === '') {
    warnings.push({
      field: 'password',
      message: 'is empty; the helpdesk’s login form refuses that, so this person cannot log in',
    })
  }
  return warnings
}

/** What PHP trims: other blanks, such as a no-break space, make a name. */
const blank = /^[ \t\n\r]*$/

/** Warns of a text that the helpdesk must have, and that it takes for none. @param then what it would do */
export function blankWarning(field: string, text: string, then: string): FieldProblem[] {
  if (!blank.test(text)) return []
  return [{ field, message: `${text === '' ? 'is empty' : 'holds nothing but spaces'}; ${then}` }]
}
