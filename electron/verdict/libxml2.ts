import type { LibXml2 } from 'libxml2-wasm/lib/libxml2raw.mjs'
import { deepestLevel, type ParseXml, type XmlElement, type XmlProblem } from '../../shared/verdict/xml.ts'

/** Kinds of nodes, and how bad an error is, in libxml2's numbers. */
const element = 1
const text = 3
const cdata = 4
const entityReference = 5
const fatal = 3

/** Where the fields of libxml2's structures are, in bytes, on a machine of 32 bits as WebAssembly is one. */
const node = { type: 4, name: 8, children: 12, next: 24, namespace: 36, content: 40 }
const namespacePrefix = 12
const error = { code: 4, message: 8, level: 12, line: 20 }
/** In the parser. */
const lastError = 84

/** The error of a document with something after it. */
const extraContent = 5

/** The longest text that libxml2 takes; entities that stand for more are not followed any further. */
const longestText = 10_000_000

/** Of UTF-8. */
const byteOrderMark = [0xef, 0xbb, 0xbf]

let loaded: Promise<ParseXml> | undefined

/**
 * The parser that judges replies: libxml2 itself, called as PHP's `simplexml_load_string` calls it. It is loaded once,
 * when it is asked for first.
 */
export function loadLibxml2(): Promise<ParseXml> {
  return (loaded ??= load())
}

async function load(): Promise<ParseXml> {
  // The library's own entry waits at its top level, which a CommonJS bundle cannot; this is the libxml2 below it.
  const { default: create } = await import('libxml2-wasm/lib/libxml2raw.mjs')
  const xml = await create()
  xml._xmlInitParser()
  let errors: (XmlProblem & { code: number })[] = []
  const collect = xml.addFunction((parser: number, at: number) => {
    const code = xml.getValue(at + error.code, 'i32')
    if (xml.getValue(at + error.level, 'i32') >= fatal) {
      const line = xml.getValue(at + error.line, 'i32')
      errors.push({ code, line, message: stringAt(xml, xml.getValue(at + error.message, '*')).trim() })
    } else if (xml.getValue(parser + lastError, 'i32') === code) {
      // After an error that does not count, as of a prefix that is not declared, this libxml2 would no longer notice
      // what comes after the document; PHP's does.
      xml.HEAP32[(parser + lastError) / 4] = 0
    }
  }, 'vii')

  /** @returns 0 when it is not well-formed */
  const parse = (bytes: Uint8Array): number => {
    errors = []
    const buffer = xml._malloc(bytes.length + 1)
    if (buffer === 0)
      throw new RangeError(`There is no memory to read a reply of ${String(bytes.length)} bytes.`)
    const parser = xml._xmlNewParserCtxt()
    xml.HEAPU8.set(bytes, buffer)
    xml.HEAPU8[buffer + bytes.length] = 0
    xml._xmlCtxtSetErrorHandler(parser, collect, parser)
    const document = xml._xmlCtxtReadMemory(parser, buffer, bytes.length, 0, 0, 0)
    xml._xmlFreeParserCtxt(parser)
    xml._free(buffer)
    return document
  }

  return (marked) => {
    // After a byte order mark this libxml2 would ignore an encoding that is declared; PHP's does not.
    const bytes = byteOrderMark.every((byte, at) => marked[at] === byte) ? marked.subarray(3) : marked
    let document = parse(bytes)
    const nul = bytes.indexOf(0)
    // PHP's libxml2 takes a NUL after the root for the end, whatever comes then.
    if (document === 0 && nul >= 0 && errors[0]?.code === extraContent)
      document = parse(bytes.subarray(0, nul))
    if (document === 0) {
      const { line, message } = errors[0] ?? { line: 1, message: 'it cannot be read' }
      return { problem: { line, message } }
    }
    try {
      return { root: readElement(xml, xml._xmlDocGetRootElement(document), 0, new Map()) }
    } finally {
      xml._xmlFreeDoc(document)
    }
  }
}

/** @param names texts of names by where they are: libxml2 keeps each name of a document once */
function readElement(xml: LibXml2, pointer: number, level: number, names: Map<number, string>): XmlElement {
  const nodes = nodesFrom(xml, field(xml, pointer, 'children'))
  const [only] = nodes
  const own = textOf(xml, nodes)
  const children = level === deepestLevel ? [] : nodes.filter((child) => isSeen(xml, child))
  const at = field(xml, pointer, 'name')
  const name = names.get(at) ?? stringAt(xml, at)
  names.set(at, name)
  return {
    name,
    text: own,
    empty:
      only === undefined ||
      (nodes.length === 1 && field(xml, only, 'type') === text && (own === '' || own === '0')),
    children: children.map((child) => readElement(xml, child, level + 1, names)),
  }
}

/** Whether SimpleXML finds it by its name: an element without a declared prefix. */
function isSeen(xml: LibXml2, pointer: number): boolean {
  if (field(xml, pointer, 'type') !== element) return false
  const namespace = field(xml, pointer, 'namespace')
  return namespace === 0 || xml.getValue(namespace + namespacePrefix, '*') === 0
}

/** What PHP's cast to a string gives: texts, and those that internal entities stand for. */
function textOf(xml: LibXml2, nodes: readonly number[]): string {
  let whole = ''
  for (const pointer of nodes) {
    const type = field(xml, pointer, 'type')
    if (type === text || type === cdata) whole += stringAt(xml, field(xml, pointer, 'content'))
    else if (type === entityReference) whole += entityText(xml, field(xml, pointer, 'children'))
    if (whole.length > longestText) break
  }
  return whole
}

/** @param entity its declaration; 0 where there is none, as in a document whose DTD is somewhere else */
function entityText(xml: LibXml2, entity: number): string {
  return entity === 0 ? '' : textOf(xml, nodesFrom(xml, field(xml, entity, 'children')))
}

function nodesFrom(xml: LibXml2, first: number): number[] {
  const nodes: number[] = []
  for (let at = first; at !== 0; at = field(xml, at, 'next')) nodes.push(at)
  return nodes
}

/** A field of a node: a number, or where something else is. */
function field(xml: LibXml2, pointer: number, name: keyof typeof node): number {
  // Not the library's function for it, which is ten times as slow.
  return xml.HEAP32[(pointer + node[name]) / 4] ?? 0
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The library's own function for this drops a byte order mark at the beginning, which here is a character as any. */
function stringAt(xml: LibXml2, pointer: number): string {
  return pointer === 0 ? '' : utf8.decode(xml.HEAPU8.subarray(pointer, xml.HEAPU8.indexOf(0, pointer)))
}
