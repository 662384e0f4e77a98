import { z } from 'zod'

export const results = ['passed', 'failed', 'not checked'] as const

/** What has become of one check. */
export const checkResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  result: z.enum(results),
  reason: z.string(),
  /** What to change in the script; null unless it failed. */
  change: z.string().nullable(),
  /** How long the script took for its answers, in milliseconds. */
  duration: z.number(),
})

export type CheckResult = z.infer<typeof checkResultSchema>

/** What was found out about a script. No password is in it. */
export const reportSchema = z.object({
  url: z.string(),
  kind: z.enum(['user', 'staff']),
  /** An ISO date. */
  started: z.string(),
  checks: z.array(checkResultSchema),
  passed: z.int(),
  failed: z.int(),
  notChecked: z.int(),
})

export type Report = z.infer<typeof reportSchema>

/** The report on these checks. */
export function reportOn(
  about: Pick<Report, 'url' | 'kind' | 'started'>,
  checks: readonly CheckResult[],
): Report {
  const count = (result: CheckResult['result']) => checks.filter((check) => check.result === result).length
  return {
    ...about,
    checks: [...checks],
    passed: count('passed'),
    failed: count('failed'),
    notChecked: count('not checked'),
  }
}
