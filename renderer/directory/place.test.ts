import { describe, expect, it } from 'vitest'
import { placeOf, readPlace } from './place.ts'

describe('an address of the directory', () => {
  it.each(['a', 'ä/b %', '%E0%A4%A'])('leads to the entry “%s” again', (id) => {
    expect(readPlace('/users', placeOf.change('/users', id))).toEqual({ form: 'change', id })
    expect(readPlace('/users', placeOf.copy('/users', id))).toEqual({ form: 'add', id })
  })

  it('is taken as it stands where it is no encoded text', () => {
    expect(readPlace('/users', '/users/change/%E0%A4%A')).toEqual({ form: 'change', id: '%E0%A4%A' })
  })

  it('may lead to the list alone, or to a new entry', () => {
    expect([readPlace('/users', '/users'), readPlace('/users', '/users/add')]).toEqual([{}, { form: 'add' }])
  })
})
