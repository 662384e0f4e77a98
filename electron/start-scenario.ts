import { NotFound } from '../shared/directory/changes.ts'
import { chooseScenario } from './choose-scenario.ts'
import { OptionsEnd, type Options } from './options.ts'
import type { Session } from './session.ts'

/** Plays the scenario or preset that the command line names. @throws OptionsEnd when nothing has the name */
export function startScenario({ active, world }: Session, { scenario }: Pick<Options, 'scenario'>): void {
  if (scenario === undefined) return
  try {
    active.switchTo(chooseScenario({ name: scenario }, world))
  } catch (error) {
    throw error instanceof NotFound ? new OptionsEnd(2, `--scenario: ${error.message}`) : error
  }
}
