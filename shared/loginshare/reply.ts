import { XMLBuilder } from 'fast-xml-parser'
import type { Organization } from '../directory/organizations.ts'
import type { User } from '../directory/users.ts'
import { staffFields, userFields, type ReplyField, type StaffFieldValues } from './fields.ts'
import { replaceForbiddenCharacters } from './xml-text.ts'

/** The `Content-Type` of every reply. */
export const replyContentType = 'text/xml; charset=UTF-8'

/** An element of a reply: with a text, or with elements in it. */
export interface ReplyElement {
  readonly name: string
  readonly content: string | readonly ReplyElement[]
}

/** The documented failure: `result` 0 and the `message` that the login form shows. */
export function refusal(message: string): ReplyElement {
  return loginshare(element('result', '0'), element('message', message))
}

/**
 * The documented success for a user login: `result` 1 and `user`, its children in the documented order,
 * optional ones left out when empty.
 *
 * @param organization the entry that `user.organization` names, for its type
 */
export function userSuccess(user: User, organization: Organization | undefined): ReplyElement {
  const children: ReplyElement[] = []
  for (const field of userFields as readonly ReplyField[]) {
    const source: Record<string, unknown> | undefined = field.of === 'organization' ? organization : user
    const value = (source?.[field.element] ?? '') as string | readonly string[]
    if (value !== '' || field.optional !== true) children.push(fieldElement(field, value))
  }
  return loginshare(element('result', '1'), element('user', children))
}

/**
 * The documented success for a staff login: `result` 1 and `staff` with all seven elements in the documented order, since
 * the helpdesk refuses a reply that lacks one.
 */
export function staffSuccess(member: StaffFieldValues): ReplyElement {
  const children = staffFields.map((field) => fieldElement(field, member[field.element]))
  return loginshare(element('result', '1'), element('staff', children))
}

/** The element of a field; its items are elements of their own. */
export function fieldElement(
  { element: name, item }: ReplyField,
  value: string | readonly string[],
): ReplyElement {
  if (item === undefined) return element(name, String(value))
  return element(
    name,
    [value].flat().map((text) => element(item, text)),
  )
}

function loginshare(...children: readonly ReplyElement[]): ReplyElement {
  return element('loginshare', children)
}

function element(name: string, content: ReplyElement['content']): ReplyElement {
  return { name, content }
}

/** `writeReply` of a `refusal`. */
export function buildRefusal(message: string): string {
  return writeReply(refusal(message))
}

/** `writeReply` of a `userSuccess`. */
export function buildUserSuccess(user: User, organization: Organization | undefined): string {
  return writeReply(userSuccess(user, organization))
}

/** `writeReply` of a `staffSuccess`. */
export function buildStaffSuccess(member: StaffFieldValues): string {
  return writeReply(staffSuccess(member))
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const builder = new XMLBuilder({
  format: true,
  indentBy: '    ',
  suppressEmptyNode: false,
  preserveOrder: true,
})

/** Well-formed XML 1.0 whatever the texts are. A bare CR would reach the reader as LF, so it is escaped. */
export function writeReply(root: ReplyElement): string {
  const xml = builder.build([ordered(root)])
  return declaration + replaceForbiddenCharacters(xml).replaceAll('\r', '&#13;').trim()
}

/** An element in the builder's own form. */
function ordered({ name, content }: ReplyElement): object {
  return { [name]: typeof content === 'string' ? [{ '#text': content }] : content.map(ordered) }
}
