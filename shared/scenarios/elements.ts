import { fieldElement, type ReplyElement } from '../loginshare/reply.ts'
import { staffFields, userFields, type ReplyField } from '../loginshare/fields.ts'
import { z } from 'zod'

const people: Readonly<Record<string, readonly ReplyField[]>> = { user: userFields, staff: staffFields }

/** The elements that say something of a person, as the table of fields has them. */
export const personElements: readonly string[] = [
  ...new Set([...userFields, ...staffFields].map(({ element }) => element)),
]

/** One of them. */
export const personElement = z
  .string()
  .refine((name) => personElements.includes(name), `is none of: ${personElements.join(', ')}`)

/** The person in a reply that lets somebody in, with the fields of that kind; undefined in any other. */
export function personIn(
  root: ReplyElement,
): { person: ReplyElement; fields: readonly ReplyField[] } | undefined {
  const person = childrenOf(root).find(({ name }) => Object.hasOwn(people, name))
  return person && { person, fields: people[person.name] ?? [] }
}

/** The elements in it. */
export function childrenOf({ content }: ReplyElement): readonly ReplyElement[] {
  return typeof content === 'string' ? [] : content
}

/** The reply with other elements in the person. */
export function withPerson(root: ReplyElement, children: readonly ReplyElement[]): ReplyElement {
  const content = childrenOf(root).map((child) =>
    Object.hasOwn(people, child.name) ? { ...child, content: children } : child,
  )
  return { ...root, content }
}

/** The element with this text; of a list, a line of the text for each item, and none for an empty text. */
export function elementWith(field: ReplyField, text: string): ReplyElement {
  if (field.item === undefined) return fieldElement(field, text)
  return fieldElement(field, text === '' ? [] : text.split('\n'))
}

/** The children with one more, at the place where the table of fields has it. */
export function inserted(
  children: readonly ReplyElement[],
  element: ReplyElement,
  fields: readonly ReplyField[],
): ReplyElement[] {
  const rank = (name: string) => fields.findIndex((field) => field.element === name)
  const before = children.filter(({ name }) => rank(name) <= rank(element.name))
  const last = before.at(-1)
  const at = last === undefined ? 0 : children.indexOf(last) + 1
  return children.toSpliced(at, 0, element)
}
