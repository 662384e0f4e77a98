import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormField } from './form-field.ts'
import { fromForm, toForm } from './form-values.ts'

const fields: FormField[] = [
  { name: 'username', label: 'Username', input: 'text' },
  { name: 'emails', label: 'E-mail addresses', input: 'lines' },
  { name: 'enabled', label: 'Enabled', input: 'switch' },
]

describe('a form', () => {
  it('shows a list of texts one a line', () => {
    expect(toForm(fields, { username: 'a', emails: ['x@y.z', 'b'], enabled: true }).emails).toBe('x@y.z\nb')
  })

  it('gives back what it was filled with, empty lines and blanks included', () => {
    const line = fc.string().filter((text) => !text.includes('\n'))
    fc.assert(
      fc.property(fc.string(), fc.array(line), fc.boolean(), (username, emails, enabled) => {
        const entry = { username, emails, enabled }
        expect(fromForm(fields, toForm(fields, entry))).toEqual(entry)
      }),
    )
  })

  it('does not take a line break at the end for another text', () => {
    expect(fromForm(fields, { emails: 'a@b.c\n' }, ['emails'])).toEqual({ emails: ['a@b.c'] })
  })

  it('gives only the fields that are asked for', () => {
    expect(fromForm(fields, { username: 'a', emails: '', enabled: true }, ['enabled'])).toEqual({
      enabled: true,
    })
  })
})
