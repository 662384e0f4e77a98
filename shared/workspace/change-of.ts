import { z } from 'zod'

type WithoutDefault<Field> = Field extends z.ZodDefault<infer Inner> ? Inner : Field

/**
 * The schema of a change to what `schema` describes: every property may be left out, and what is left out gets no
 * default, since it is to stay as it is.
 */
export function changeOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>) {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [
      key,
      field instanceof z.ZodDefault ? field.unwrap() : field,
    ]),
  ) as unknown as { [Key in keyof Shape]: WithoutDefault<Shape[Key]> & z.ZodType }
  return z.strictObject(shape).partial()
}
