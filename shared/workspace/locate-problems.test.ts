import { describe, expect, it } from 'vitest'
import demo from '../../resources/demo-workspace.json'
import { sentenceOf } from './file-problems.ts'
import { locate } from './locate-problems.ts'
import { readWorkspace } from './read-workspace.ts'

const text = `${JSON.stringify(demo, null, 2)}\n`

/** What is said of a file with this text. */
function saidOf(broken: string): string[] {
  try {
    readWorkspace(JSON.parse(broken))
  } catch (error) {
    return locate(broken, error).map(sentenceOf)
  }
  return []
}

/** The line on which something stands first. */
const lineWith = (whole: string, part: string) => whole.slice(0, whole.indexOf(part)).split('\n').length

describe('what is wrong in a workspace file', () => {
  it('is named with the line and the field', () => {
    const broken = text.replace('"usergroup": "VIP"', '"usergroup": "Nobodies"')
    expect(saidOf(broken)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Line ${String(lineWith(broken, 'Nobodies'))}: users\\[\\d+\\]\\.usergroup is “Nobodies”`,
        ),
      ),
    ])
  })

  it('is all named, each at its place', () => {
    const broken = text.replace('"enabled": true', '"enabled": "yes"').replace('"phone"', '"phnoe"')
    expect(saidOf(broken)).toEqual([
      expect.stringMatching(
        new RegExp(`^Line ${String(lineWith(broken, '"yes"'))}: users\\[\\d+\\]\\.enabled is neither`),
      ),
      expect.stringMatching(
        new RegExp(`^Line ${String(lineWith(broken, 'phnoe'))}: users\\[\\d+\\]\\.phnoe is not known`),
      ),
    ])
  })

  it('is, where a field is missing, where its entry begins', () => {
    const broken = text.replace(/ {6}"username": "john\.doe",\n/, '')
    const line = lineWith(broken, '"demo-user-01"') - 1
    expect(saidOf(broken)).toEqual([`Line ${String(line)}: users[0].username is missing`])
  })

  it.each([
    ['{\n  "version": 1\n  "users": []\n}', 'Line 3, column 3: this is no JSON: comma expected'],
    ['{\n  "users": [1,]\n}', 'Line 2, column 15: this is no JSON: value expected'],
    ['{\n<<<<<<< HEAD\n', 'Line 2, column 1: this is no JSON: invalid symbol'],
    ['', 'Line 1, column 1: this is no JSON: value expected'],
    ['{"version": 1,', 'Line 1, column 15: this is no JSON: property name expected'],
    ['5', 'Line 1: input is no workspace'],
  ])('is named with line and column where %j is no JSON', (broken, said) => {
    expect(saidOf(broken)).toEqual([said])
  })

  it('is said as it is where no line can be named', () => {
    expect(locate(text, new Error('It is not UTF-8')).map(sentenceOf)).toEqual(['It is not UTF-8'])
  })
})
