/** An element of a reply as PHP's SimpleXML sees it. */
export interface XmlElement {
  name: string
  /** Its own text, CDATA and internal entities included, that of elements in it not. */
  text: string
  /** Whether PHP's `empty()` takes it for empty: it holds nothing, or just `0`. */
  empty: boolean
  /** The elements in it, in their order; those with a declared namespace prefix are left out, as SimpleXML does. */
  children: readonly XmlElement[]
}

/** Why a text is no XML document, as the parser says it first. */
export interface XmlProblem {
  /** From 1. */
  line: number
  message: string
}

/**
 * Parses a document as `simplexml_load_string` does. Nothing below the fourth level needs to be there: `email` in
 * `emails` in `user` in the root is as deep as a helpdesk looks.
 */
export type ParseXml = (bytes: Uint8Array) => { root: XmlElement } | { problem: XmlProblem }

/** The deepest level that a parser must give; the root is level 0. */
export const deepestLevel = 3

/** The first element of this name in `parent`, as `$parent->name` is. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name)
}
