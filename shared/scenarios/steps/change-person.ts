import { bodyElements, noted, type Answer } from '../answer.ts'
import { childrenOf, personIn, withPerson } from '../elements.ts'
import type { ReplyField } from '../../loginshare/fields.ts'
import type { ReplyElement } from '../../loginshare/reply.ts'

type Change = (
  children: readonly ReplyElement[],
  fields: readonly ReplyField[],
) => readonly ReplyElement[] | undefined

/**
 * The answer with other elements in the person; as it was, and noted, where there is no person in it or no such element.
 *
 * @param what the element that is meant
 * @param change gives undefined where there is nothing to change
 */
export function changePerson(answer: Answer, what: string, change: Change): Answer {
  const root = bodyElements(answer)
  const found = root && personIn(root)
  if (root === undefined || found === undefined) {
    return noted(answer, `There is no “${what}” to change, as the reply lets nobody in.`)
  }
  const children = change(childrenOf(found.person), found.fields)
  if (children === undefined) return noted(answer, `There is no “${what}” in the reply.`)
  return { ...answer, body: withPerson(root, children) }
}
