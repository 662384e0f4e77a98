import { XMLBuilder } from 'fast-xml-parser'
import type { Organization } from '../directory/organizations.ts'
import type { User } from '../directory/users.ts'
import { staffFields, userFields, type ReplyField, type StaffFieldValues } from './fields.ts'
import { replaceForbiddenCharacters } from './xml-text.ts'

/** The `Content-Type` of every reply. */
export const replyContentType = 'text/xml; charset=UTF-8'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const builder = new XMLBuilder({ format: true, indentBy: '    ', suppressEmptyNode: false })

/** The documented failure: `result` 0 and the `message` that the login form shows. */
export function buildRefusal(message: string): string {
  return build({ result: '0', message })
}

/**
 * The documented success for a user login: `result` 1 and `user`, its children in the documented order,
 * optional ones left out when empty.
 *
 * @param organization the entry that `user.organization` names, for its type
 */
export function buildUserSuccess(user: User, organization: Organization | undefined): string {
  const element: Record<string, unknown> = {}
  for (const field of userFields as readonly ReplyField[]) {
    const source: Record<string, unknown> | undefined = field.of === 'organization' ? organization : user
    const value = source?.[field.element] ?? ''
    if (field.item !== undefined) element[field.element] = { [field.item]: value }
    else if (value !== '' || field.optional !== true) element[field.element] = value
  }
  return build({ result: '1', user: element })
}

/**
 * The documented success for a staff login: `result` 1 and `staff` with all seven elements in the documented order, since
 * the helpdesk refuses a reply that lacks one.
 */
export function buildStaffSuccess(member: StaffFieldValues): string {
  const element = Object.fromEntries(staffFields.map((field) => [field.element, member[field.element]]))
  return build({ result: '1', staff: element })
}

/** Well-formed XML 1.0 whatever the texts are. A bare CR would reach the reader as LF, so it is escaped. */
function build(loginshare: object): string {
  const xml = builder.build({ loginshare })
  return declaration + replaceForbiddenCharacters(xml).replaceAll('\r', '&#13;').trimEnd()
}
