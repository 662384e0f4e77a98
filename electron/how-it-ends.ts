import { CannotListen } from './listen.ts'
import { OptionsEnd } from './options.ts'
import { Locked } from './workspace/lock.ts'

/** What is said at the end of a run that could not go on, and its exit code. */
export interface End {
  code: number
  text: string
  /** It is what was asked for, as after `--help`. */
  wanted: boolean
}

/** How a run ends, for scripts: 0 well, 1 otherwise than foreseen, and these. */
const exitCodes = { locked: 3, cannotListen: 4 } as const

/** How an error ends the run. */
export function endOf(error: unknown): End {
  if (error instanceof OptionsEnd) {
    return { code: error.exitCode, text: error.text.trimEnd(), wanted: error.exitCode === 0 }
  }
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof Locked) return { code: exitCodes.locked, text, wanted: false }
  return { code: error instanceof CannotListen ? exitCodes.cannotListen : 1, text, wanted: false }
}
