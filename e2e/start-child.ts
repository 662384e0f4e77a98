import { onTestFinished } from 'vitest'
import { launchChild, type Child, type ChildOptions } from './child.ts'

/** Starts a process for this test alone; whatever is left of it at the end of the test is killed. */
export function startChild(command: string, args: readonly string[], options?: ChildOptions): Child {
  const child = launchChild(command, args, options)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await child.stopped
  })
  return child
}
