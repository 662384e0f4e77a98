import { describe, expect, it } from 'vitest'
import { selectorKinds } from '../../shared/scenarios/selectors.ts'
import { stepKinds } from '../../shared/scenarios/steps.ts'
import { triggerKinds } from '../../shared/scenarios/triggers.ts'
import { isDescribed } from './field-words.ts'
import { fieldsOf, newPart, type PartKind } from './part-fields.ts'

const kinds = Object.entries({ ...selectorKinds, ...triggerKinds, ...stepKinds } as Record<string, PartKind>)

/** What cannot be chosen for the person. */
const toFillIn = new Set([
  'username',
  'person',
  'group',
  'organization',
  'team',
  'address',
  'accept as',
  'relay',
])

describe.each(kinds)('the form of “%s”', (type, kind) => {
  it('has a field with words of its own for each field of the schema', () => {
    const names = Object.keys((kind.schema as unknown as { shape: object }).shape).filter(
      (name) => name !== 'type',
    )
    expect(fieldsOf(type, kind).map(({ name }) => name)).toEqual(names)
    expect(names.filter((name) => !isDescribed(type, name))).toEqual([])
  })

  it('begins with something that can be saved, where that needs nobody’s choice', () => {
    expect(kind.schema.safeParse(newPart(type, kind)).success).toBe(!toFillIn.has(type))
  })
})

describe('a field', () => {
  const field = (type: keyof typeof stepKinds, name: string) =>
    fieldsOf(type, stepKinds[type] as PartKind).find((one) => one.name === name)

  it('offers what its schema takes', () => {
    expect(field('wait', 'how')).toMatchObject({
      input: 'choice',
      choices: ['fixed', 'uniform', 'log-normal'],
    })
    expect(field('redirect', 'status')).toMatchObject({ input: 'choice', choices: [301, 302, 303, 307, 308] })
    expect(field('accept', 'despite')).toMatchObject({ input: 'set' })
    expect(field('head', 'headers')).toMatchObject({ input: 'headers' })
  })

  it('is left out of a new step where it may be', () => {
    expect(newPart('break http', stepKinds['break http'])).toEqual({
      type: 'break http',
      how: 'length too long',
    })
  })

  it('counts only with the others as they are', () => {
    const counts = field('cut', 'amount')?.counts
    expect(counts?.({ type: 'cut', after: 'nothing' })).toBe(false)
    expect(counts?.({ type: 'cut', after: 'bytes' })).toBe(true)
  })
})
