import type { z } from 'zod'

/** One thing wrong with one field; `message` goes on from the field's name: "username is taken by …". */
export interface FieldProblem {
  field: string
  message: string
}

/** Input that is refused whole, nothing of it saved: every field that is wrong, named. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ field, message }) => `${field} ${message}`).join('. '))
  }
}

/** A `Refusal` that names the fields as a zod schema found them: `emails[1] holds …`. */
export function refusalOf(issues: readonly z.core.$ZodIssue[]): Refusal {
  return new Refusal(issues.flatMap(problemsOf))
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key]),
      message: 'is not known here; check its spelling',
    }))
  }
  const near = issue.code === 'invalid_union' ? issue.errors.find(isWithin) : undefined
  if (near !== undefined) {
    return near.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [{ field: fieldName(issue.path) || 'input', message: messageOf(issue) }]
}

/** Of what may stand in a place: whether this is meant, so that only something within it is wrong. */
function isWithin(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys')
}

/** zod's own words for a wrong type are for programmers. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message
  return issue.message.endsWith('received undefined') ? 'is missing' : `is no ${issue.expected}`
}

/** `['emails', 1]` as `emails[1]`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${String(key)}]`
    return name === '' ? String(key) : `${name}.${String(key)}`
  }, '')
}
