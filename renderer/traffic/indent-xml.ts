import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  processEntities: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
} as const

const parser = new XMLParser(options)
const builder = new XMLBuilder({ ...options, format: true, indentBy: '  ', suppressEmptyNode: false })

/** An element as the parser gives it: `{ name: children }`, with attributes under `:@`. */
type Node = Record<string, unknown>

/** XML with each element on a line of its own; undefined when it is not well-formed. */
export function indentXml(xml: string): string | undefined {
  if (XMLValidator.validate(xml) !== true) return undefined
  return builder.build(withoutLayout(parser.parse(xml) as Node[])).trim()
}

/** Texts of nothing but white space between elements are layout, and make room for ours. */
function withoutLayout(nodes: readonly Node[]): Node[] {
  const elements = nodes.filter((node) => !('#text' in node))
  const kept = elements.length === 0 ? nodes : nodes.filter((node) => !isBlank(node['#text']))
  return kept.map((node) =>
    Object.fromEntries(
      Object.entries(node).map(([name, value]) => [
        name,
        Array.isArray(value) ? withoutLayout(value as Node[]) : value,
      ]),
    ),
  )
}

function isBlank(text: unknown): boolean {
  return typeof text === 'string' && text.trim() === ''
}
