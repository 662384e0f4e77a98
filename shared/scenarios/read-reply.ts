import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ReplyElement } from '../loginshare/reply.ts'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
})

/** The largest body that is read for a step to change some of it. */
const mostBytes = 4 * 1024 * 1024

/**
 * The elements of a reply that came from elsewhere, for steps that change some of them; its attributes and comments are
 * left out. Undefined for what is no XML in UTF-8.
 */
export function readReply(bytes: Uint8Array): ReplyElement | undefined {
  if (bytes.length > mostBytes) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (XMLValidator.validate(text) !== true) return undefined
    const nodes = parser.parse(text) as Node[]
    return nodes.map(elementOf).find((element) => element !== undefined)
  } catch {
    return undefined
  }
}

/** In the parser's form: an element by its name, or a text. */
type Node = Record<string, Node[]> & { '#text'?: string }

function elementOf(node: Node): ReplyElement | undefined {
  const [name] = Object.keys(node)
  if (name === undefined || name === '#text') return undefined
  const inside = node[name] ?? []
  const children = inside.map(elementOf).filter((child) => child !== undefined)
  const text = inside.map((child) => child['#text'] ?? '').join('')
  return { name, content: children.length > 0 ? children : text }
}
