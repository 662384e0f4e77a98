import { describe, expect, it } from 'vitest'
import type { FormField } from './form-field.ts'
import { rebase } from './rebase.ts'

const fields: FormField[] = [
  { name: 'fullname', label: 'Full name', input: 'text' },
  { name: 'phone', label: 'Phone', input: 'text' },
]
const begun = { base: { fullname: 'Jane', phone: '1' }, followed: [], conflicts: {} }

describe('an open form whose entry is changed elsewhere', () => {
  it('lets fields follow that were not touched, and says which', () => {
    const next = rebase(fields, begun, { fullname: 'Jane', phone: '2' }, { fullname: 'Joan', phone: '1' })
    expect(next?.follow).toEqual({ fullname: 'Joan' })
    expect(next?.elsewhere).toEqual({
      base: { fullname: 'Joan', phone: '1' },
      followed: ['Full name'],
      conflicts: {},
    })
  })

  it('leaves a touched field alone, and tells what it was changed to', () => {
    const next = rebase(fields, begun, { fullname: 'Jane', phone: '2' }, { fullname: 'Jane', phone: '3' })
    expect(next?.follow).toEqual({})
    expect(next?.elsewhere.conflicts).toEqual({ phone: '3' })
  })

  it('sees no conflict where both changed it to the same', () => {
    const next = rebase(fields, begun, { fullname: 'Jane', phone: '3' }, { fullname: 'Jane', phone: '3' })
    expect(next?.elsewhere.conflicts).toEqual({})
  })

  it('has nothing to do when the entry is what it was', () => {
    expect(rebase(fields, begun, { fullname: 'X', phone: '1' }, begun.base)).toBeUndefined()
  })
})
