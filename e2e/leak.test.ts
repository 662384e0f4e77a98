import { beforeAll, describe, expect, test } from 'vitest'
import { headless } from '../scripts/build.js'
import { inHar } from './leak/files.ts'
import { harWays } from './leak/har-ways.ts'
import { postAndSearch, rightPassword, triedPassword, type Leaks } from './leak/collect.ts'
import { buildUnmasked } from './leak/unmasked-build.ts'
import { lost, ways } from './leak/ways.ts'

describe('Of a password that is posted', () => {
  let leaks: Leaks
  beforeAll(async () => {
    leaks = await postAndSearch(headless)
  })

  test.each(Object.keys(ways))('%s, nothing is found in log, events, files and output', (way) => {
    expect([...(leaks.get(way) ?? [])]).toEqual([])
  })

  test.each(Object.keys(harWays))('in a HAR file that is imported, %s, nothing is found anywhere', (way) => {
    expect([...(leaks.get(inHar(way)) ?? [])]).toEqual([])
  })

  test('to try a login, nothing is found in answers, log, events, files and output', () => {
    expect([...(leaks.get(triedPassword) ?? [])]).toEqual([])
  })

  test('and is the right one, nothing is found but in the workspace, where it is the test data', () => {
    expect([...(leaks.get(rightPassword) ?? [])]).toEqual(['the file workspace.json'])
  })
})

test('While posted passwords are kept for the person to ask for, nothing is found anywhere else', async () => {
  const leaks = await postAndSearch(headless, true)
  expect([...leaks].map(([way, where]) => [way, ...where])).toEqual([
    [rightPassword, 'the file workspace.json'],
  ])
})

test('With masking switched off in the code, the same search finds every password that is looked at', async () => {
  const leaks = await postAndSearch(buildUnmasked())
  const all = [...Object.keys(ways).filter((way) => !lost.includes(way)), ...Object.keys(harWays).map(inHar)]
  for (const where of [
    'the whole exchange',
    'the journal',
    'the export as har',
    'the export as ndjson',
    'the export as html',
  ]) {
    expect(all.filter((way) => leaks.get(way)?.has(where) !== true).map((way) => `${where}: ${way}`)).toEqual(
      [],
    )
  }
  // It has no bodies, but URLs and notes.
  for (const way of ['in the query', inHar('as a text')])
    expect([...(leaks.get(way) ?? [])]).toContain('the export as csv')
  for (const where of ['the try', 'the login that is tried again'])
    expect([...(leaks.get(triedPassword) ?? [])]).toContain(where)
}, 120_000)
