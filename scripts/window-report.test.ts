import type { JSONReport, JSONReportSpec } from '@playwright/test/reporter'
import { describe, expect, it } from 'vitest'
import { readWindowReport } from './window-report.ts'

type Report = Pick<JSONReport, 'suites' | 'errors'>

/** A report of one file, in which each spec ended so in each project. */
function reportOf(specs: Record<string, Record<string, string>>): Report {
  const reported = Object.entries(specs).flatMap(([title, ends]) =>
    Object.entries(ends).map(([projectName, status]) => ({ title, tests: [{ projectName, status }] })),
  )
  const inner = { title: 'With the mouse', specs: reported as unknown as JSONReportSpec[] }
  const file = { title: 'undo.spec.ts', specs: [], suites: [inner] }
  return { suites: [file], errors: [] } as unknown as Report
}

describe('A run of the window’s specs', () => {
  it('counts each spec in each project', () => {
    const report = reportOf({
      a: { web: 'expected', electron: 'expected' },
      b: { web: 'expected', electron: 'unexpected' },
    })
    expect(readWindowReport(report)).toMatchObject({ passed: 3, failed: 1, skipped: 0, problems: [] })
  })

  it('fails when one project ran fewer, and names what is missing', () => {
    const report = reportOf({ a: { web: 'expected', electron: 'expected' }, b: { web: 'expected' } })
    expect(readWindowReport(report)).toMatchObject({
      ...{ passed: 3, failed: 1, skipped: 0 },
      problems: ['The project “electron” has not run “undo.spec.ts › With the mouse › b”.'],
    })
  })

  it('fails when one was skipped, and names it', () => {
    const report = reportOf({ a: { web: 'skipped', electron: 'expected' } })
    expect(readWindowReport(report)).toMatchObject({
      ...{ passed: 1, failed: 1, skipped: 1 },
      problems: ['The project “web” has skipped “undo.spec.ts › With the mouse › a”.'],
    })
  })

  it('fails when there was nothing to run, and when a file could not be read', () => {
    const errors = [{ message: 'SyntaxError in undo.spec.ts' }]
    expect(readWindowReport({ suites: [], errors })).toMatchObject({
      failed: 2,
      problems: ['SyntaxError in undo.spec.ts', 'No spec of the window was found.'],
    })
  })

  it('names a spec that passed at the second try only', () => {
    const report = reportOf({ a: { web: 'flaky', electron: 'expected' } })
    expect(readWindowReport(report)).toMatchObject({
      ...{ passed: 2, failed: 0, problems: [] },
      secondTries: ['web: undo.spec.ts › With the mouse › a'],
    })
  })
})
