import { z } from 'zod'
import type { Part } from './draft.ts'
import { wordsOf, type FieldWords } from './field-words.ts'

/** A field of a selector, a trigger or a step, as its schema and its words describe it. */
export interface PartField extends FieldWords {
  name: string
  /** Of what it is: `set` any of the choices, `headers` names and values, `lists` lists of steps. */
  input: 'text' | 'number' | 'choice' | 'switch' | 'set' | 'headers' | 'lists'
  /** What can be chosen. */
  choices: readonly (string | number)[]
  /** What it begins with. */
  initial: unknown
  /** It may be left out. */
  optional: boolean
}

/** A kind of selector, trigger or step, as far as its form is concerned. */
export interface PartKind {
  label: string
  schema: z.ZodType
}

/** The fields that a kind has besides its type, in their order. */
export function fieldsOf(type: string, { schema }: PartKind): PartField[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([name]) => name !== 'type')
    .map(([name, field]) => fieldOf(type, name, field))
}

/** A new one of this kind. */
export function newPart(type: string, kind: PartKind): Part {
  const fields = fieldsOf(type, kind).filter(({ optional }) => !optional)
  return { type, ...Object.fromEntries(fields.map(({ name, initial }) => [name, initial])) }
}

function fieldOf(type: string, name: string, schema: z.ZodType): PartField {
  const words = wordsOf(type, name)
  let inner: unknown = schema
  let byDefault: unknown
  let optional = false
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) {
    if (inner instanceof z.ZodDefault) byDefault = inner.def.defaultValue
    else optional = true
    inner = inner.unwrap()
  }
  const about = inputOf(inner)
  const choices = words.of ?? about.choices
  const input = words.of === undefined ? about.input : 'choice'
  const empty = {
    text: '',
    number: '',
    choice: choices[0],
    switch: false,
    set: [],
    headers: [],
    lists: [[], []],
  }
  return { ...words, name, input, choices, optional, initial: words.initial ?? byDefault ?? empty[input] }
}

function inputOf(schema: unknown): Pick<PartField, 'input' | 'choices'> {
  if (schema instanceof z.ZodEnum) return { input: 'choice', choices: schema.options }
  if (schema instanceof z.ZodLiteral) return { input: 'choice', choices: [...schema.values] as string[] }
  if (schema instanceof z.ZodBoolean) return { input: 'switch', choices: [] }
  if (schema instanceof z.ZodNumber) return { input: 'number', choices: [] }
  if (!(schema instanceof z.ZodArray)) return { input: 'text', choices: [] }
  const { element } = schema
  if (element instanceof z.ZodEnum) return { input: 'set', choices: element.options }
  return { input: element instanceof z.ZodArray ? 'lists' : 'headers', choices: [] }
}
