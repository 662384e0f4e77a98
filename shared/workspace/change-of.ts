import { z } from 'zod'

type WithoutDefault<Field> = Field extends z.ZodDefault<infer Inner> ? Inner : Field

type Shape = z.ZodRawShape
type Strict<S extends Shape> = z.ZodObject<S, z.core.$strict>

/**
 * The schema of a change to what `schema` describes: every property may be left out, and what is left out gets no
 * default, since it is to stay as it is.
 */
export function changeOf<S extends Shape>(schema: Strict<S>) {
  const shape = mapFields(schema, (field) => (field instanceof z.ZodDefault ? field.unwrap() : field))
  return z.strictObject(shape as { [Key in keyof S]: WithoutDefault<S[Key]> & z.ZodType }).partial()
}

/**
 * The schema of what something new is made from: what has a default may be left out, and whoever makes it fills that in,
 * who may know better than the schema.
 */
export function inputOf<S extends Shape>(schema: Strict<S>) {
  const shape = mapFields(schema, (field) =>
    field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType).optional() : field,
  )
  return z.strictObject(
    shape as {
      [Key in keyof S]: S[Key] extends z.ZodDefault<infer Inner extends z.ZodType>
        ? z.ZodOptional<Inner>
        : S[Key]
    },
  )
}

function mapFields(schema: Strict<Shape>, make: (field: z.core.$ZodType) => unknown): unknown {
  return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, make(field)]))
}
