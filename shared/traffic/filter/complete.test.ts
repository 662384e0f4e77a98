import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestionsFor } from './complete.ts'
import { readFilter } from './read-filter.ts'
import { terms } from './terms.ts'

/** The filters that come of taking each suggestion; the cursor stands at the `|`. */
function taken(marked: string, known = {}): string[] {
  const cursor = marked.indexOf('|')
  const text = marked.replace('|', '')
  return suggestionsFor(text, cursor, known).map(
    ({ from, to, text: put }) => text.slice(0, from) + put + text.slice(to),
  )
}

describe('What can be written in a filter', () => {
  it('is every term at first, and after a blank, a bracket or a minus', () => {
    const all = terms.map(({ name }) => `${name}:`)
    expect(taken('|')).toEqual(all)
    expect(taken('jane |')).toEqual(all.map((term) => `jane ${term}`))
    expect(taken('(|')).toEqual(all.map((term) => `(${term}`))
    expect(taken('-|')).toEqual(all.map((term) => `-${term}`))
  })

  it('goes on from what was begun, in whatever case', () => {
    expect(taken('jane S| is:refused')).toEqual([
      'jane scenario: is:refused',
      'jane status: is:refused',
      'jane slower: is:refused',
    ])
    expect(taken('i|p:10.0.0.1')).toEqual(['ip:10.0.0.1', 'is:10.0.0.1', 'interface:10.0.0.1'])
    expect(taken('nothing|')).toEqual([])
  })

  it('is the values of a term after its colon', () => {
    expect(taken('is:|')).toEqual([
      'is:loggedin',
      'is:refused',
      'is:broken',
      'is:mismatch',
      'is:imported',
      'is:pinned',
    ])
    expect(taken('-is:m|xyz jane')).toEqual(['-is:mismatch jane'])
    expect(taken('interface:ad|')).toEqual(['interface:admin'])
  })

  it('has what is known of, in quotes where it needs them', () => {
    const known = { group: ['Registered', 'Gold members', 'say "x"'] }
    expect(taken('group:|', known)).toEqual(['group:Registered', 'group:"Gold members"', 'group:"say ""x"""'])
    expect(taken('group:"gold m|"', known)).toEqual(['group:"Gold members"'])
  })

  it('is nothing within quotes', () => {
    expect(taken('"i|')).toEqual([])
  })

  it('is understood, once it is taken, for every value that is offered', () => {
    for (const { name } of terms) {
      for (const filter of taken(`${name}:|`)) expect(readFilter(filter, 0).mistakes).toEqual([])
    }
  })

  it('replaces a part of the text, whatever it is', () => {
    const parts = fc.constantFrom('user:', 'is:', '"', '(', ')', '-', ' ', 'or', 'i', 'x')
    fc.assert(
      fc.property(fc.array(parts), fc.nat(), (texts, number) => {
        const text = texts.join('')
        const cursor = number % (text.length + 1)
        for (const { from, to } of suggestionsFor(text, cursor)) {
          expect(0 <= from && from <= cursor && cursor <= to && to <= text.length).toBe(true)
        }
      }),
    )
  })
})
