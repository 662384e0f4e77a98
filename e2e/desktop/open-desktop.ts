import { onTestFinished } from 'vitest'
import { launchDesktop, type Desktop, type LaunchOptions } from './launch.ts'

/** The app in a window for this test alone. */
export async function openDesktop(options?: LaunchOptions): Promise<Desktop> {
  const desktop = await launchDesktop(options)
  onTestFinished(() => desktop.close())
  return desktop
}
