import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

/** The projects of playwright.config.ts: each must run every spec. */
const projects = ['web', 'electron'] as const

/** How the specs of the window ended, in both projects together. */
export interface WindowRun {
  passed: number
  failed: number
  skipped: number
  /** Why the run does not count though its tests may have passed, each in a sentence; they are counted as failed. */
  problems: string[]
  /** The specs that passed at the second try only, each with its project. */
  secondTries: string[]
}

/** Counts the tests of a run, and finds the specs that one project has skipped, or has not run at all. */
export function readWindowReport({ suites, errors }: Pick<JSONReport, 'suites' | 'errors'>): WindowRun {
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  const specs = [...new Set(tests.map(({ spec }) => spec))]
  const problems = errors.map(({ message }) => message ?? 'Playwright failed without saying why.')
  if (specs.length === 0) problems.push('No spec of the window was found.')
  for (const project of projects) {
    const run = new Map(tests.filter((test) => test.project === project).map((test) => [test.spec, test]))
    for (const spec of specs) {
      const test = run.get(spec)
      if (test === undefined) problems.push(`The project “${project}” has not run “${spec}”.`)
      else if (test.status === 'skipped') problems.push(`The project “${project}” has skipped “${spec}”.`)
    }
  }
  const count = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).length
  return {
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + problems.length,
    skipped: count('skipped'),
    problems,
    secondTries: tests
      .filter(({ status }) => status === 'flaky')
      .map(({ project, spec }) => `${project}: ${spec}`),
  }
}

interface ReportedTest {
  /** The titles that lead to it, its file's first. */
  spec: string
  project: string
  status: string
}

function testsOf(suite: JSONReportSuite, before: readonly string[]): ReportedTest[] {
  const titles = [...before, suite.title]
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status }) => ({
      spec: [...titles, title].join(' › '),
      project: projectName,
      status,
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))]
}
